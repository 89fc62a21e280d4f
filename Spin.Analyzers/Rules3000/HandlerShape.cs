using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>SPIN3002: a handler that the dispatcher cannot bind, or that would silently never run.</summary>
public sealed class HandlerShape() : SpindleRule(Rules.SPIN3002_HandlerShape)
{
    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, spindles), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeNested(operation, spindles), OperationKind.LocalFunction, OperationKind.AnonymousFunction);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        foreach (HandlerModel handler in spindles.Spindles.Of(type).Handlers)
        {
            if (Judge(handler, type, spindles) is { Problem: { } problem, Remedy: { } remedy })
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3002_HandlerShape, handler.Method.Locations[0], handler.Method.Name, problem, remedy));
            }
        }
    }

    // Attributes can stand on local functions and lambdas, where no generator looks.
    private static void AnalyzeNested(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IMethodSymbol? method = (context.Operation as ILocalFunctionOperation)?.Symbol ?? (context.Operation as IAnonymousFunctionOperation)?.Symbol;
        if (method is not null && ContractTypes.FindAttribute(method, spindles.Contract.Handles) is not null)
        {
            bool lambda = method.MethodKind == MethodKind.AnonymousFunction;
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN3002_HandlerShape, context.Operation.Syntax.GetLocation(), lambda ? "lambda" : method.Name,
                lambda ? "is a lambda" : "is a local function", "make it a method of the spindle"));
        }
    }

    private static (string? Problem, string? Remedy) Judge(HandlerModel handler, INamedTypeSymbol type, SpindleCompilation spindles)
    {
        IMethodSymbol method = handler.Method;
        if (!spindles.Contract.IsSpindle(type))
        {
            return ($"is in '{type.Name}', which is no spindle, so that it would never run", "mark the class [Spindle] or move the method to a spindle");
        }

        if (handler.Event is null && handler.EventType.TypeKind != TypeKind.Error)
        {
            return ($"handles '{handler.EventType.Name}', which is no event", "name a delegate marked [Event]");
        }

        if (method.MethodKind != MethodKind.Ordinary)
        {
            return ("is not an ordinary method", "move its body to a method of its own");
        }

        if (method.IsGenericMethod)
        {
            return ("is generic, and the dispatcher has no type arguments to give", "use the event's types");
        }

        // A task is 3010.
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            return ("is async void, so that nobody would see how it ends", "start a strand through IStrands for what waits");
        }

        if (method.IsAbstract || method.IsExtern || method is { IsPartialDefinition: true, PartialImplementationPart: null })
        {
            return ("has no body", "give it one");
        }

        return spindles.Types.Conditional is { } conditional && ContractTypes.FindAttribute(method, conditional) is not null
            ? ("is [Conditional], so that the dispatcher's call may vanish", "remove the attribute")
            : default;
    }
}
