using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>SPIN1002: a pointer or function pointer, named, inferred by <c>var</c> or made by <c>&amp;</c>.</summary>
public sealed class PointerType() : SpindleRule(Rules.SPIN1002_PointerType)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSyntaxNodeAction(
            static node => Report(node.ReportDiagnostic, node.Node, node.Node.IsKind(SyntaxKind.FunctionPointerType)),
            SyntaxKind.PointerType, SyntaxKind.FunctionPointerType);
        context.RegisterOperationAction(
            static operation => AnalyzeValue(operation),
            OperationKind.AddressOf, OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.FieldReference);
        context.RegisterOperationAction(static operation => AnalyzeLocal(operation), OperationKind.VariableDeclarator);
    }

    private static void AnalyzeValue(OperationAnalysisContext context)
    {
        if (context.Operation.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            Report(context.ReportDiagnostic, context.Operation.Syntax, context.Operation.Type is IFunctionPointerTypeSymbol);
        }
    }

    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.Symbol.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol &&
            declarator.Parent is IVariableDeclarationOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclarationSyntax { Type.IsVar: true } })
        {
            Report(context.ReportDiagnostic, declarator.Syntax, declarator.Symbol.Type is IFunctionPointerTypeSymbol);
        }
    }

    private static void Report(System.Action<Diagnostic> report, SyntaxNode node, bool function) => report(Diagnostic.Create(
        Rules.SPIN1002_PointerType, node.GetLocation(),
        function ? "function pointer" : "pointer", node.ToString(), function ? "a delegate or an interface" : "a span, an array or 'ref'"));
}
