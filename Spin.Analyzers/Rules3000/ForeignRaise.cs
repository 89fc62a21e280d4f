using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>
/// SPIN3014: raising an event that belongs to another assembly, by its table, by a table of one's own, or by calling the generated
/// binding of a spindle past the dispatcher.
/// </summary>
public sealed class ForeignRaise() : SpindleRule(Rules.SPIN3014_ForeignRaise)
{
    private const string Binding = "Binding";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, spindles), SymbolKind.NamedType);
        context.RegisterOperationAction(
            operation => AnalyzeUse(operation, spindles), OperationKind.Invocation, OperationKind.MethodReference);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (ContractTypes.DerivesFrom(type.BaseType, spindles.Contract.EventTable) && !SpindleCompilation.IsGenerated(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN3014_ForeignRaise, type.Locations[0], type.Name, "is a dispatch table, and tables are generated with the image",
                "handle the event with [Handles], or declare an event of your own"));
        }
    }

    private static void AnalyzeUse(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IMethodSymbol? method = (context.Operation as IInvocationOperation)?.TargetMethod ?? (context.Operation as IMethodReferenceOperation)?.Method;
        if (method is null || SpindleCompilation.IsGenerated(context.ContainingSymbol) || SpindleCompilation.IsGenerated(context.ContainingSymbol.ContainingType))
        {
            return;
        }

        INamedTypeSymbol type = method.ContainingType;
        if (type is { Name: Binding, ContainingType: { } spindle } && spindles.Contract.IsSpindle(spindle))
        {
            Report(context, $"{spindle.Name}.{Binding}.{method.Name}", "calls a handler past the dispatcher, without its guard, limit and containment");
        }
        else if (method.Name is "Raise" or "Dispatch" && IsOfForeignEvent(type, spindles))
        {
            Report(context, $"{type.Name}.{method.Name}", "raises an event of another assembly, which alone knows when it happened");
        }
    }

    private static bool IsOfForeignEvent(INamedTypeSymbol type, SpindleCompilation spindles) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, spindles.Compilation.Assembly) &&
        (ContractTypes.DerivesFrom(type, spindles.Contract.EventTable) || EventModel.FindByRaiser(type, spindles.Contract) is not null);

    private static void Report(OperationAnalysisContext context, string name, string problem) => context.ReportDiagnostic(Diagnostic.Create(
        Rules.SPIN3014_ForeignRaise, context.Operation.Syntax.GetLocation(), name, problem, "handle the event, or declare and raise one of your own"));
}
