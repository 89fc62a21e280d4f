using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Concurrency;

/// <summary>
/// Walks what runs from a root, calls followed, and notes accesses to shared places and entered locks with the locks that are held.
/// Functions that the kernel runs are roots of their own and left out.
/// </summary>
internal sealed class ReachWalker(ExecutionRoot root, VerifiedBodies bodies, Contract contract)
{
    private readonly HashSet<(DefinedMethod, string)> _seen = [];
    private readonly Queue<(DefinedMethod Method, ImmutableSortedSet<string> Held, ImmutableArray<SharedPlace?> Given)> _open = new();

    /// <summary>Walks.</summary>
    internal void Walk()
    {
        Call(root.Function, ImmutableSortedSet.Create<string>(System.StringComparer.Ordinal), []);
        while (_open.TryDequeue(out (DefinedMethod Method, ImmutableSortedSet<string> Held, ImmutableArray<SharedPlace?> Given) next))
        {
            if (bodies.Find(next.Method) is { } body)
            {
                Walk(body, next.Held, next.Given);
            }
        }
    }

    private void Walk(VerifiedBody body, ImmutableSortedSet<string> held, ImmutableArray<SharedPlace?> given)
    {
        BodyGraph graph = BodyGraph.Of(body);
        Locks locks = new(body, given);
        AccessReader reader = new(body);
        ImmutableSortedSet<string>?[] before = LockFlow.Follow(body, graph, locks, held);
        for (int i = 0; i < before.Length; i++)
        {
            if (before[i] is not { } here)
            {
                continue;
            }

            foreach ((SharedPlace place, AccessKind kind, bool isAtomic) in reader.Read(i))
            {
                root.Accesses.Add(new Access(place, kind, isAtomic, kind == AccessKind.Read && graph.IsRepeated(i), here, body.Method, i));
            }

            if (body.Called(body.Code.Instructions[i]) is { } called)
            {
                NoteCall(body, i, called, locks, here);
            }
        }
    }

    private void NoteCall(VerifiedBody body, int index, MethodUse called, Locks locks, ImmutableSortedSet<string> held)
    {
        bool isTaken = body.Code.Instructions[index].Code is ILOpCode.Ldftn or ILOpCode.Ldvirtftn;
        if (!isTaken && locks.FindEntered(index, called) is { } entered)
        {
            root.Acquisitions.Add(new Acquisition(entered.Place, entered.IsReentrant, held, body.Method, index));
        }

        if (called.Definition is not { } definition || !contract.IsJudged(definition.Owner.Assembly) || isTaken && RootFinder.IsRoot(body, index))
        {
            return;
        }

        root.IsReentered |= ReferenceEquals(definition, root.Function);

        // What is passed tells the locks that parameters stand for.
        ImmutableArray<SharedPlace?> given = isTaken || !called.Parameters.Any(Locks.IsLock) ? [] :
            [.. called.Parameters.Select((type, place) => Locks.IsLock(type) ? locks.FindPlace(body.Values.Argument(index, called, place)) : null)];
        Call(definition, held, given);
    }

    private void Call(DefinedMethod method, ImmutableSortedSet<string> held, ImmutableArray<SharedPlace?> given)
    {
        string context = string.Join(",", held) + "|" + string.Join(",", given.Select(static place => place?.Path));
        if (_seen.Add((method, context)))
        {
            _open.Enqueue((method, held, given));
        }
    }
}
