using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules3000;

/// <summary>
/// SPIN3010: a handler, or an event itself, whose result is a task: events are raised synchronously and nobody awaits them. And a handler
/// with <c>Async = true</c> of an event whose payload or result does not allow that it runs after the raise.
/// </summary>
public sealed class AsynchronousHandler() : SpindleRule(Rules.SPIN3010_AsynchronousHandler)
{
    private const int MostCapacity = 1024;
    private const string Remedy = "copy what is needed and start a strand through IStrands for what waits";

    /// <inheritdoc/>
    internal override void Register(CompilationStartAnalysisContext context, SpindleCompilation spindles)
    {
        context.RegisterSymbolAction(symbol => AnalyzeType(symbol, spindles), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => AnalyzeInstalled(operation, spindles), OperationKind.DelegateCreation);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, SpindleCompilation spindles)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (EventModel.Find(type, spindles.Contract) is { } declared && IsTask(declared.Invoke.ReturnType))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.SPIN3010_AsynchronousHandler, type.Locations[0], $"Event '{type.Name}'", "returns a task, but a raise takes its result at once",
                "return the result itself, or raise a second event when it is known"));
        }

        foreach (HandlerModel handler in spindles.Spindles.Of(type).Handlers)
        {
            // 'async void' is 3002: it fits the signature, but nobody would see how it ends.
            if (handler.Event is { } @event && !handler.Method.ReturnsVoid && (handler.Method.IsAsync || IsTask(handler.Method.ReturnType)))
            {
                Report(context.ReportDiagnostic, handler.Method.Locations[0], handler.Method.Name, @event);
            }
            else if (handler.Event is { } raised && JudgeDetached(handler, raised) is { Problem: { } problem, Remedy: { } remedy })
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.SPIN3010_AsynchronousHandler, handler.Method.Locations[0], $"Handler '{handler.Method.Name}'", problem, remedy));
            }
        }
    }

    private static (string? Problem, string? Remedy) JudgeDetached(HandlerModel handler, EventModel @event)
    {
        int capacity = AttributeArguments.FindNumber(handler.Attribute, "Capacity");
        if (!handler.IsAsynchronous)
        {
            return capacity == 0 ? default : ("has a capacity but is not asynchronous", "add Async = true, or remove the capacity");
        }

        if (handler.Cancels)
        {
            return ("is asynchronous, but would end the raise that it runs after", "remove Cancels, or Async");
        }

        if (Detachment.Refuse(@event) is { } refusal)
        {
            return ($"is asynchronous, but {refusal}", "remove Async, and " + Remedy);
        }

        return capacity is < 0 or > MostCapacity
            ? ($"may lag {capacity} raises behind", $"give a capacity of 1 to {MostCapacity}")
            : default;
    }

    private static void AnalyzeInstalled(OperationAnalysisContext context, SpindleCompilation spindles)
    {
        IDelegateCreationOperation creation = (IDelegateCreationOperation)context.Operation;
        IMethodSymbol? function = (creation.Target as IAnonymousFunctionOperation)?.Symbol ?? (creation.Target as IMethodReferenceOperation)?.Method;
        if (function is { IsAsync: true } && EventModel.Find(creation.Type, spindles.Contract) is { } @event)
        {
            Report(
                context.ReportDiagnostic, creation.Syntax.GetLocation(),
                function.MethodKind == MethodKind.AnonymousFunction ? "lambda" : function.Name, @event);
        }
    }

    private static void Report(System.Action<Diagnostic> report, Location location, string name, EventModel @event) => report(Diagnostic.Create(
        Rules.SPIN3010_AsynchronousHandler, location, $"Handler '{name}'", $"is asynchronous, but {Reason(@event)}", Remedy));

    private static string Reason(EventModel @event)
    {
        foreach (IParameterSymbol parameter in @event.Invoke.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType)
            {
                return $"'{Signatures.Write(parameter)}' is valid during the raise only";
            }
        }

        return @event.Invoke.ReturnsVoid ? $"'{@event.Type.Name}' is raised synchronously and awaited by nobody" : $"the raise of '{@event.Type.Name}' needs its result at once";
    }

    private static bool IsTask(ITypeSymbol type) =>
        type.Name is "Task" or "ValueTask" && Namespaces.IsIn(type, "System", "Threading", "Tasks") ||
        type.Name is "IAsyncEnumerable" or "IAsyncEnumerator" && Namespaces.IsIn(type, "System", "Collections", "Generic");
}
