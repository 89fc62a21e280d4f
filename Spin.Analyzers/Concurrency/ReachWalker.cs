using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Spin.Analysis.Concurrency;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Concurrency;

/// <summary>
/// Walks what runs from a root, calls into source followed, and notes accesses to shared places and entered locks with the locks that
/// are held. Functions that the kernel runs are roots of their own and left out.
/// </summary>
internal sealed class ReachWalker(ExecutionRoot root, SpindleCompilation spindles, RootFinder finder)
{
    private readonly Locks _locks = new(spindles.Contract);
    private readonly HashSet<(ISymbol, string, string)> _seen = [];
    private readonly Queue<(IOperation Body, ISymbol Function, ImmutableSortedSet<string> Held, GivenLocks Given)> _open = new();
    private ISymbol _within = root.Function;
    private GivenLocks _given = GivenLocks.None;
    private int _loops;

    /// <summary>Walks.</summary>
    internal void Walk()
    {
        _open.Enqueue((root.Body, root.Function, ImmutableSortedSet.Create<string>(StringComparer.Ordinal), GivenLocks.None));
        while (_open.Count > 0)
        {
            (IOperation body, ISymbol function, ImmutableSortedSet<string> held, GivenLocks given) = _open.Dequeue();
            _within = function;
            _given = given;
            _loops = 0;
            Visit(body, held);
        }
    }

    private void Visit(IOperation operation, ImmutableSortedSet<string> held)
    {
        switch (operation)
        {
            case IBlockOperation block:
                VisitBlock(block, held);
                return;
            case ILockOperation statement:
                Visit(statement.LockedValue, held);
                Visit(statement.Body, Enter(statement, held));
                return;
            case IUsingOperation statement:
                Visit(statement.Resources, held);
                Visit(statement.Body, EnterAny(statement.Resources, held));
                return;
            case IForEachLoopOperation loop:
                Visit(loop.Collection, held);
                VisitRepeated(loop.Body, held);
                return;
            case IForLoopOperation loop:
                foreach (IOperation first in loop.Before)
                {
                    Visit(first, held);
                }

                VisitRepeated(loop.Condition, held);
                VisitRepeated(loop.Body, held);
                foreach (IOperation step in loop.AtLoopBottom)
                {
                    VisitRepeated(step, held);
                }

                return;
            case IWhileLoopOperation loop:
                VisitRepeated(loop.Condition, held);
                VisitRepeated(loop.Body, held);
                return;
            case IDelegateCreationOperation creation when finder.IsRoot(creation):
            case ILocalFunctionOperation or INameOfOperation:
                return;
        }

        Note(operation, held);
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, held);
        }
    }

    private void VisitRepeated(IOperation? operation, ImmutableSortedSet<string> held)
    {
        if (operation is not null)
        {
            _loops++;
            Visit(operation, held);
            _loops--;
        }
    }

    // From the statement that enters a lock to the one that leaves it, a finally included.
    private void VisitBlock(IBlockOperation block, ImmutableSortedSet<string> held)
    {
        foreach (IOperation statement in block.Operations)
        {
            Visit(statement, held);
            if (statement is IExpressionStatementOperation or IUsingDeclarationOperation)
            {
                held = EnterAny(statement, held);
            }

            if (held.IsEmpty)
            {
                continue;
            }

            foreach (IOperation operation in statement.DescendantsAndSelf())
            {
                if (_locks.FindLeft(operation, _given) is { } left)
                {
                    held = held.Remove(left.Path);
                }
            }
        }
    }

    private ImmutableSortedSet<string> EnterAny(IOperation operation, ImmutableSortedSet<string> held)
    {
        foreach (IOperation inner in operation.DescendantsAndSelf())
        {
            held = inner is IInvocationOperation && _locks.FindEntered(inner, _given) is { } entered ? held.Add(entered.Place.Path) : held;
        }

        return held;
    }

    private ImmutableSortedSet<string> Enter(IOperation operation, ImmutableSortedSet<string> held)
    {
        if (_locks.FindEntered(operation, _given) is not { } entered)
        {
            return held;
        }

        root.Acquisitions.Add(new Acquisition(entered.Place.Path, entered.Place.Name, entered.IsReentrant, held, operation.Syntax));
        return held.Add(entered.Place.Path);
    }

    private void Note(IOperation operation, ImmutableSortedSet<string> held)
    {
        if (operation is IInvocationOperation call)
        {
            _ = Enter(call, held);
            Call(call.TargetMethod, held, _given.Pass(call.TargetMethod, call.Arguments, _locks));
        }
        else if (operation is IObjectCreationOperation { Constructor: { } constructor } creation)
        {
            Call(constructor, held, _given.Pass(constructor, creation.Arguments, _locks));
        }
        else if (operation is IMethodReferenceOperation reference)
        {
            Call(reference.Method, held, GivenLocks.None);
        }

        if (SharedPlace.Find(operation) is { } place && operation is not IConversionOperation)
        {
            (AccessKind kind, bool isAtomic, IOperation at) = AccessReader.Read(operation, place);
            root.Accesses.Add(new Access(place, kind, isAtomic, _loops > 0 && kind == AccessKind.Read, held, at, _within));
            NoteChangedParts(operation, place, held);
        }
        else if (operation is IPropertyReferenceOperation property)
        {
            Call(property.Property.GetMethod, held, GivenLocks.None);
            Call(Writes.IsWritten(property) ? property.Property.SetMethod : null, held, GivenLocks.None);
        }
    }

    // A struct's method changes parts of the place in which the struct is.
    private void NoteChangedParts(IOperation operation, SharedPlace place, ImmutableSortedSet<string> held)
    {
        if (place.Type.IsValueType && operation.Parent is IInvocationOperation call && call.Instance == operation)
        {
            foreach ((ISymbol part, ITypeSymbol type) in StructMethods.FindChanged(call.TargetMethod, spindles))
            {
                SharedPlace changed = new($"{place.Path}.{part.Name}", $"{place.Name}.{part.Name}", type);
                root.Accesses.Add(new Access(changed, AccessKind.ReadModifyWrite, IsAtomic: false, IsPolled: false, held, call, _within));
            }
        }
    }

    private void Call(IMethodSymbol? method, ImmutableSortedSet<string> held, GivenLocks given)
    {
        root.IsReentered |= SymbolEqualityComparer.Default.Equals(method?.OriginalDefinition, root.Function);
        if (method is not null && spindles.Declares(method) && _seen.Add((method.OriginalDefinition, string.Join(",", held), given.Key)) &&
            MethodBodies.Find(method, spindles) is { } body)
        {
            _open.Enqueue((body, method.OriginalDefinition, held, given));
        }
    }
}
