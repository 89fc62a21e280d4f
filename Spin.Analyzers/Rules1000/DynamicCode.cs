using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1009: <c>dynamic</c>, named, or inferred by <c>var</c> from what another assembly returns.</summary>
public sealed class DynamicCode() : SpindleRule(Rules.SPIN1009_DynamicCode)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSyntaxNodeAction(AnalyzeName, SyntaxKind.IdentifierName);
        context.RegisterOperationAction(
            static operation => Report(operation.ReportDiagnostic, operation.Operation.Syntax, "call"),
            OperationKind.DynamicInvocation, OperationKind.DynamicMemberReference, OperationKind.DynamicIndexerAccess, OperationKind.DynamicObjectCreation);
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax name = (Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax)context.Node;
        if (name.Identifier.ValueText is "dynamic" or "var" &&
            context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is IDynamicTypeSymbol)
        {
            Report(context.ReportDiagnostic, name, "type");
        }
    }

    private static void Report(System.Action<Diagnostic> report, SyntaxNode node, string what) =>
        report(Diagnostic.Create(Rules.SPIN1009_DynamicCode, node.GetLocation(), what, node.ToString()));
}
