using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Spin.Analyzers.Contract;

/// <summary>
/// At which levels the functions of one spindle run: its handlers at their events', what it installs at run time likewise, the bodies of
/// strands that it starts at Strand level, and what any of them calls.
/// </summary>
internal sealed class LevelFlow(INamedTypeSymbol spindle, SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<IMethodSymbol>> _calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<(IMethodSymbol Function, Level Level)> _roots = [];

    /// <summary>Reads calls and the making of delegates.</summary>
    internal void Register(SymbolStartAnalysisContext context) =>
        context.RegisterOperationAction(Add, OperationKind.Invocation, OperationKind.DelegateCreation, OperationKind.PropertyReference);

    /// <summary>The function that an operation belongs to: the innermost lambda or local function, or the member.</summary>
    internal static ISymbol FunctionOf(IOperation operation, ISymbol member)
    {
        for (IOperation? outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return member;
    }

    /// <summary>The levels of each function, when all of the spindle has been read.</summary>
    internal Dictionary<ISymbol, HashSet<Level>> Solve()
    {
        Dictionary<ISymbol, HashSet<Level>> levels = new(SymbolEqualityComparer.Default);
        foreach (HandlerModel handler in spindles.Spindles.Of(spindle).Handlers)
        {
            if (handler.Event is { } @event)
            {
                Spread(handler.Method, @event.Level, levels);
            }
        }

        foreach ((IMethodSymbol function, Level level) in _roots)
        {
            Spread(function, level, levels);
        }

        return levels;
    }

    private void Add(OperationAnalysisContext context)
    {
        ISymbol caller = FunctionOf(context.Operation, context.ContainingSymbol);
        switch (context.Operation)
        {
            case IInvocationOperation { TargetMethod: var target } when IsOwn(target):
                Call(caller, target);
                break;
            case IPropertyReferenceOperation { Property: var property } when IsOwn(property):
                Call(caller, property.GetMethod);
                Call(caller, property.SetMethod);
                break;
            case IDelegateCreationOperation creation when FindTarget(creation) is { } function:
                if (EventModel.Find(creation.Type, spindles.Contract) is { } @event)
                {
                    _roots.Add((function, @event.Level));
                }
                else if (IsStrandBody(creation))
                {
                    _roots.Add((function, Level.Strand));
                }
                else
                {
                    Call(caller, function);
                }

                break;
        }
    }

    private void Call(ISymbol caller, IMethodSymbol? callee)
    {
        if (callee is not null)
        {
            _calls.GetOrAdd(caller, static _ => []).Add(callee.OriginalDefinition);
        }
    }

    private void Spread(IMethodSymbol root, Level level, Dictionary<ISymbol, HashSet<Level>> levels)
    {
        Stack<ISymbol> open = new([root]);
        while (open.Count > 0)
        {
            ISymbol function = open.Pop();
            if (!levels.TryGetValue(function, out HashSet<Level>? reached))
            {
                levels.Add(function, reached = []);
            }

            if (reached.Add(level) && _calls.TryGetValue(function, out ConcurrentBag<IMethodSymbol>? callees))
            {
                foreach (IMethodSymbol callee in callees)
                {
                    open.Push(callee);
                }
            }
        }
    }

    private bool IsOwn(ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType?.OriginalDefinition, spindle) || member is IMethodSymbol { MethodKind: MethodKind.LocalFunction };

    private static IMethodSymbol? FindTarget(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation { Method: var method } => method.OriginalDefinition,
        _ => null,
    };

    private bool IsStrandBody(IDelegateCreationOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Start", ContainingType: var service } } } &&
        SymbolEqualityComparer.Default.Equals(service, spindles.Contract.Strands);
}
