using System.Collections.Generic;
using System.Linq;
using Spin.Analysis;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;

namespace Spin.Verifier.Concurrency;

/// <summary>SPIN1019, SPIN6001 to SPIN6005 and SPIN5006: what the functions of a spindle that the kernel runs do with one another's state and locks.</summary>
internal sealed class SharingRules(VerifiedBodies bodies, Contract contract)
{
    /// <summary>What is wrong in the spindles of an assembly.</summary>
    internal IEnumerable<RuleFinding> Judge(LinkedAssembly assembly)
    {
        List<IReadOnlyCollection<ExecutionRoot>> spindles = [];
        LockGraph order = new();
        foreach (DefinedType type in assembly.Types.ToArray().Where(Contract.IsSpindle))
        {
            IReadOnlyCollection<ExecutionRoot> roots = new RootFinder(bodies).Find(type);
            foreach (ExecutionRoot root in roots)
            {
                new ReachWalker(root, bodies, contract).Walk();
            }

            order.Add(roots);
            spindles.Add(roots);
        }

        // One place is spoken of once, however many run into it.
        return spindles.SelectMany(roots => JudgePairs(roots).Concat(JudgeStructures(roots)).Concat(JudgeWalks(roots)).Concat(JudgeLocks(roots, order))).DistinctBy(static finding => (finding.Id, finding.Method, finding.Offset));
    }

    private IEnumerable<RuleFinding> JudgePairs(IReadOnlyCollection<ExecutionRoot> roots)
    {
        foreach (ExecutionRoot root in roots)
        {
            foreach (ExecutionRoot other in roots.Where(root.IsConcurrentWith))
            {
                ILookup<string, Access> theirs = other.Accesses.ToLookup(static access => access.Path);
                foreach (Access access in root.Accesses)
                {
                    foreach (Access conflicting in theirs[access.Path])
                    {
                        if (!BeforeStart.IsOver(root, access, other, bodies) && !BeforeStart.IsOver(other, conflicting, root, bodies) &&
                            Judge(root, access, other, conflicting) is var (id, message))
                        {
                            yield return Create(id, message, access.Within, access.Instruction);
                        }
                    }
                }
            }
        }
    }

    private static (string Id, string Message)? Judge(ExecutionRoot root, Access access, ExecutionRoot otherRoot, Access other)
    {
        string place = access.Place.Name;
        return Conflicts.IsLostUpdate(root.Level, access, otherRoot.Level, other)
                ? (VerifierRules.LostUpdate, $"reads and writes '{place}' in two steps, and {otherRoot.Name} can write it in between: use Interlocked, or the same lock in both")
            : Conflicts.IsSharedWithInterrupt(root.Level, access, root.Accesses, otherRoot.Level, other, otherRoot.Accesses)
                ? (VerifierRules.SharedWithInterrupt, $"'{place}' is shared with {otherRoot.Name} without synchronisation that is safe against interrupts: use Volatile or Interlocked, or hand it over through a place that is written with Volatile.Write and read with Volatile.Read")
            : Conflicts.IsPolled(access, root.Accesses, other)
                ? (VerifierRules.PolledFlag, $"the loop reads '{place}', which {otherRoot.Name} writes, by an ordinary read: use Volatile.Read, so that each turn looks again")
            : Conflicts.IsChangedWhileIterated(root.Level, access, otherRoot.Level, other)
                ? (VerifierRules.ChangedWhileIterated, $"'{place}' is walked over here, and {otherRoot.Name} can change it meanwhile: hold one lock in both, or walk over a copy")
            : null;
    }

    private IEnumerable<RuleFinding> JudgeStructures(IReadOnlyCollection<ExecutionRoot> roots)
    {
        foreach (ExecutionRoot root in roots)
        {
            foreach (Access whole in root.Accesses.Where(static access => access.Kind is AccessKind.Read or AccessKind.Write or AccessKind.ReadModifyWrite && !AtomicTypes.Contain(access.Place.Type)))
            {
                if (roots.FirstOrDefault(other => other.Accesses.Any(part => Conflicts.IsTorn(root.Level, whole, root.Accesses, other.Level, part, other.Accesses))) is { } sharer)
                {
                    yield return Create(
                        VerifierRules.TornStruct, $"'{whole.Place.Name}' is a structure of several parts, and {sharer.Name} uses it at another level: one sees half of what the other wrote; keep it in an object that is replaced by Volatile.Write",
                        whole.Within, whole.Instruction);
                }
            }
        }
    }

    private IEnumerable<RuleFinding> JudgeWalks(IReadOnlyCollection<ExecutionRoot> roots)
    {
        foreach (IGrouping<DefinedMethod, Access> function in roots.SelectMany(static root => root.Accesses).GroupBy(static access => access.Within))
        {
            foreach (Access walk in OwnChanges.Find(bodies.Find(function.Key)!, [.. function]))
            {
                yield return Create(
                    VerifierRules.ChangedWhileIterated, $"'{walk.Place.Name}' is walked over here, and the loop's own body can change it meanwhile: hold one lock in both, or walk over a copy", walk.Within, walk.Instruction);
            }
        }
    }

    private IEnumerable<RuleFinding> JudgeLocks(IReadOnlyCollection<ExecutionRoot> roots, LockGraph order)
    {
        foreach (ExecutionRoot root in roots)
        {
            foreach (Acquisition acquisition in root.Acquisitions)
            {
                if (root.Level == Level.Interrupt && roots.FirstOrDefault(other => other.Level != Level.Interrupt && other.Acquisitions.Any(taken => taken.Lock.Path == acquisition.Lock.Path)) is { } sharer)
                {
                    yield return Create(
                        VerifierRules.LockSharedWithInterrupt, $"lock '{acquisition.Lock.Name}' is entered by {root.Name} and by {sharer.Name}: an interrupt cannot wait for whom it interrupted; hand over with Interlocked or Volatile instead",
                        acquisition.Within, acquisition.Instruction);
                }

                if (FindDisorder(acquisition, order) is { } problem)
                {
                    yield return Create(VerifierRules.LockOrder, problem, acquisition.Within, acquisition.Instruction);
                }
            }
        }
    }

    private static string? FindDisorder(Acquisition acquisition, LockGraph order)
    {
        if (!acquisition.IsReentrant && acquisition.Held.Contains(acquisition.Lock.Path))
        {
            return $"'{acquisition.Lock.Name}' is entered while it is held already: enter it once, and call what needs it with it held";
        }

        foreach (string held in acquisition.Held)
        {
            if (held != acquisition.Lock.Path && order.FindPath(acquisition.Lock.Path, held) is { Count: > 0 } back)
            {
                return $"'{acquisition.Lock.Name}' is entered here while '{LockGraph.NameOf(held)}' is held, and elsewhere the other way round " +
                    $"({string.Join(", ", back.Select(static step => $"'{step.Name}' under '{step.Under}'"))}): enter them in one order everywhere";
            }
        }

        return null;
    }

    private RuleFinding Create(string id, string message, DefinedMethod method, int instruction) =>
        new(id, message, method.ToString(), method.Handle, bodies.Find(method)!.Code.Instructions[instruction].Offset);
}
