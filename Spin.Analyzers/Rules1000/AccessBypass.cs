using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1010: attributes that open what is private: another assembly's to this one, or this one's to whoever bears the system's name.</summary>
public sealed class AccessBypass() : SpindleRule(Rules.SPIN1010_AccessBypass)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles) =>
        AttributeUses.Register(context, spindles, Analyze);

    /// <summary>Whether the rule speaks of an attribute wherever it stands.</summary>
    internal static bool Refuses(INamedTypeSymbol attribute) =>
        attribute.Name is "UnsafeAccessorAttribute" or "UnsafeAccessorTypeAttribute" or "IgnoresAccessChecksToAttribute" && IsCompilerService(attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol type)
    {
        if (Refuses(type))
        {
            Report(context, attribute, type.Name.Substring(0, type.Name.Length - "Attribute".Length), "opens private members of another assembly");
        }
        else if (type.Name == "InternalsVisibleToAttribute" && IsCompilerService(type) &&
            attribute.ArgumentList is { Arguments: [{ Expression: { } friend }, ..] } &&
            context.SemanticModel.GetConstantValue(friend, context.CancellationToken).Value is string name && IsSystem(name))
        {
            Report(context, attribute, $"InternalsVisibleTo(\"{name}\")", "makes a friend of whatever assembly takes a name of the system");
        }
    }

    private static bool IsSystem(string friend)
    {
        int end = friend.IndexOf(',');
        return (end < 0 ? friend : friend.Substring(0, end)).Trim() is "Spin" or "Spin.Kernel" or "Spin.Testing" or "System.Private.CoreLib";
    }

    private static bool IsCompilerService(INamedTypeSymbol type) => Namespaces.IsIn(type, "System", "Runtime", "CompilerServices");

    private static void Report(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, string name, string problem) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN1010_AccessBypass, attribute.GetLocation(), name, problem));
}
