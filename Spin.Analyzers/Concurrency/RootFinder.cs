using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>Finds the functions of a spindle from which the kernel begins to run its code.</summary>
internal sealed class RootFinder(SpindleCompilation spindles)
{
    /// <summary>The handlers, installed functions and strands of a spindle.</summary>
    internal List<ExecutionRoot> Find(INamedTypeSymbol spindle)
    {
        Dictionary<ISymbol, ExecutionRoot> roots = new(SymbolEqualityComparer.Default);
        foreach (HandlerModel handler in spindles.Spindles.Of(spindle).Handlers)
        {
            if (handler.Event is { } @event && MethodBodies.Find(handler.Method, spindles) is { } body)
            {
                // After the raise a handler runs in turn with its spindle's others of that kind, not with those of its event.
                Level level = handler.LevelOn(@event);
                Add(roots, handler.Method, body, @event, handler.IsAsynchronous ? spindle : @event.Type, level, $"handler '{handler.Method.Name}' ({level} level)");
            }
        }

        foreach (ISymbol member in spindle.GetMembers())
        {
            if (member is IMethodSymbol method && MethodBodies.Find(method, spindles) is { } body)
            {
                foreach (IOperation operation in body.Descendants())
                {
                    if (operation is IDelegateCreationOperation creation)
                    {
                        AddCreated(roots, creation);
                    }
                }
            }
        }

        return [.. roots.Values];
    }

    /// <summary>Whether a delegate is made to be run by the kernel: it is a root of its own, not code of the function that makes it.</summary>
    internal bool IsRoot(IDelegateCreationOperation creation) => EventModel.Find(creation.Type, spindles.Contract) is not null || IsStarted(creation);

    private void AddCreated(Dictionary<ISymbol, ExecutionRoot> roots, IDelegateCreationOperation creation)
    {
        EventModel? @event = EventModel.Find(creation.Type, spindles.Contract);
        if (@event is null && !IsStarted(creation))
        {
            return;
        }

        (ISymbol? Function, IOperation? Body, string Name) target = creation.Target switch
        {
            IAnonymousFunctionOperation lambda => (lambda.Symbol, lambda.Body, "the lambda"),
            IMethodReferenceOperation { Method: var method } => (method.OriginalDefinition, MethodBodies.Find(method, spindles), $"'{method.Name}'"),
            _ => default,
        };
        if (target is { Function: { } function, Body: { } body })
        {
            Add(roots, function, body, @event, @event?.Type, @event?.Level ?? Level.Strand, @event is null ? $"the strand of {target.Name}" : $"{target.Name}, installed at {@event.Level} level");
            if (@event is null)
            {
                roots[function].Starts.Add(creation);
            }
            else
            {
                roots[function].Starts.Open();
            }
        }
    }

    private bool IsStarted(IDelegateCreationOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start" } start } } &&
        SymbolEqualityComparer.Default.Equals(start.ContainingType, spindles.Contract.Strands);

    // A function that runs at two levels counts at the lower, at which less is allowed.
    private static void Add(Dictionary<ISymbol, ExecutionRoot> roots, ISymbol function, IOperation body, EventModel? @event, INamedTypeSymbol? turn, Level level, string name)
    {
        if (!roots.TryGetValue(function, out ExecutionRoot? known) || level < known.Level)
        {
            roots[function] = new ExecutionRoot(function, body, level, name, @event?.Type, turn);
        }
    }
}
