using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;
using Spin.Policy;

namespace Spin.Analyzers.Rules1000;

/// <summary>
/// SPIN1013: ways behind the language: runtime services that work on types and memory as such, typed references and argument lists, and
/// every attribute that is not on the list.
/// </summary>
public sealed class BackDoor() : ForbiddenApiRule(Rules.SPIN1013_BackDoor)
{
    // What the generated entry of an image exports, and nothing else of a spindle's assembly may.
    private const string ImageEntry = "spin_cs_create_image";
    private const string Remedy = "write it in the language alone";
    private const int HarmlessOptions = (int)(
        System.Runtime.CompilerServices.MethodImplOptions.NoInlining | System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining |
        System.Runtime.CompilerServices.MethodImplOptions.NoOptimization) | AggressiveOptimization;

    // netstandard2.0 does not know it.
    private const int AggressiveOptimization = 512;

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        base.Register(context, spindles);
        AttributeUses.Register(context, spindles, AnalyzeAttribute);
        context.RegisterSyntaxNodeAction(
            static node => Report(node, node.Node, node.Node.GetFirstToken().ValueText, "use ref, params or a generic method"),
            SyntaxKind.MakeRefExpression, SyntaxKind.RefTypeExpression, SyntaxKind.RefValueExpression, SyntaxKind.ArgListExpression);
        context.RegisterSyntaxNodeAction(
            static node =>
            {
                if (((ParameterSyntax)node.Node).Identifier.IsKind(SyntaxKind.ArgListKeyword))
                {
                    Report(node, node.Node, "__arglist", "use params");
                }
            },
            SyntaxKind.Parameter);
    }

    /// <summary>Whether the rule speaks of a member.</summary>
    internal static bool Refuses(ISymbol member)
    {
        INamedTypeSymbol type = member.ContainingType;
        return type.Name switch
        {
            "RuntimeHelpers" => Namespaces.IsIn(type, "System", "Runtime", "CompilerServices") && !UninitializedObject.RefusesMember(member) &&
                !ApiPolicy.Judge("System.Runtime.CompilerServices", type.Name, member.Name).IsAllowed,
            "TypedReference" or "ArgIterator" or "RuntimeArgumentHandle" => Namespaces.IsIn(type, "System"),
            "ConditionalWeakTable" or "CallSite" => Namespaces.IsIn(type, "System", "Runtime", "CompilerServices"),
            "DependentHandle" => Namespaces.IsIn(type, "System", "Runtime"),
            _ => Namespaces.IsBelow(type, "Internal"),
        };
    }

    /// <inheritdoc/>
    private protected override string? Judge(ISymbol member, SpindleCompilation spindles) => Refuses(member) ? Remedy : null;

    /// <inheritdoc/>
    private protected override string? JudgeBase(INamedTypeSymbol type, SpindleCompilation spindles) => null;

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol type)
    {
        if (IsAnotherRules(type))
        {
            return;
        }

        AttributeUse use = AttributePolicy.Find(type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(), type.Name);
        bool generated = SpindleCompilation.IsGenerated(attribute.SyntaxTree);
        if (use == AttributeUse.Generator)
        {
            if (!generated)
            {
                Report(context, attribute, type, "remove it: the SDK's generators write it from [Spindle] and [Handles]");
            }
        }
        else if (use != AttributeUse.Author && !(generated && IsImageEntry(context, attribute, type)))
        {
            Report(context, attribute, type, "remove it: it is not on the list of attributes that a spindle may carry");
        }
        else if (type.Name == "MethodImplAttribute" && ReadOptions(context, attribute) is { } options && (options & ~HarmlessOptions) != 0)
        {
            Report(context, attribute, type, "keep to NoInlining, AggressiveInlining, NoOptimization and AggressiveOptimization");
        }
    }

    private static bool IsAnotherRules(INamedTypeSymbol type) =>
        AccessBypass.Refuses(type) || UninitializedObject.Refuses(type) || StaticConstructor.Refuses(type) ||
        type.Name is "DllImportAttribute" or "LibraryImportAttribute" && Namespaces.IsIn(type, "System", "Runtime", "InteropServices");

    private static bool IsImageEntry(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol type) =>
        AttributeUses.Is(type, "RuntimeExportAttribute", "System", "Runtime") && attribute.ArgumentList is { Arguments: [{ Expression: { } name }] } &&
        context.SemanticModel.GetConstantValue(name, context.CancellationToken).Value is ImageEntry;

    private static int? ReadOptions(SyntaxNodeAnalysisContext context, AttributeSyntax attribute) =>
        attribute.ArgumentList is { Arguments: [{ Expression: { } options }, ..] }
            ? context.SemanticModel.GetConstantValue(options, context.CancellationToken).Value switch
            {
                int value => value,
                short value => value,
                _ => null,
            }
            : null;

    private static void Report(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol type, string remedy) => Report(
        context, attribute, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None)), remedy);

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode node, string name, string remedy) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.SPIN1013_BackDoor, node.GetLocation(), name, remedy));
}
