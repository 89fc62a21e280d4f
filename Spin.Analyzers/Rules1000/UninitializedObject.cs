using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1012: memory that nobody has cleared, and objects whose constructor has not run.</summary>
public sealed class UninitializedObject() : ForbiddenApiRule(Rules.SPIN1012_UninitializedObject)
{
    private const string Cleared = "use 'new', which clears and constructs";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        base.Register(context, spindles);
        AttributeUses.Register(context, spindles, static (node, attribute, type) =>
        {
            if (Refuses(type))
            {
                node.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN1012_UninitializedObject, attribute.GetLocation(), "SkipLocalsInit", "remove the attribute, so that locals and stackalloc begin as zeroes"));
            }
        });
    }

    /// <summary>Whether the rule speaks of an attribute.</summary>
    internal static bool Refuses(INamedTypeSymbol attribute) => AttributeUses.Is(attribute, "SkipLocalsInitAttribute", "System", "Runtime", "CompilerServices");

    /// <summary>Whether the rule speaks of a member.</summary>
    internal static bool RefusesMember(ISymbol member) => (member.ContainingType.Name, member.Name) switch
    {
        ("RuntimeHelpers", "GetUninitializedObject") => Namespaces.IsIn(member.ContainingType, "System", "Runtime", "CompilerServices"),
        ("FormatterServices", "GetUninitializedObject" or "GetSafeUninitializedObject") => Namespaces.IsIn(member.ContainingType, "System", "Runtime", "Serialization"),
        ("GC", "AllocateUninitializedArray") => Namespaces.IsIn(member.ContainingType, "System"),
        _ => false,
    };

    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => RefusesMember(member) ? Cleared : null;

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => null;
}
