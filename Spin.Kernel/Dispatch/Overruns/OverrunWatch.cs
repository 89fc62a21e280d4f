using System;
using System.Runtime.CompilerServices;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// What ticks know of the handlers that a strand is inside, outermost first, and the termination that came of it. One for each strand,
/// made with it, so that a tick allocates nothing.
/// </summary>
/// <param name="strand">The strand.</param>
internal sealed class OverrunWatch(Strand strand)
{
    /// <summary>How deep handlers are followed that raise events whose handlers raise events.</summary>
    internal const int Depth = 8;

    private Records _records;
    private RunIdentity _targetIdentity;
    private bool _isTargetOneRun;
    private int _graceTicks;

    /// <summary>How many records there are.</summary>
    internal int Count;

    /// <summary>The address on the stack where the next tick goes on looking for runs that have no record yet.</summary>
    internal ulong LookAt;

    /// <summary>The containment that the strand is to be unwound to, or <see cref="ContainmentMap.None"/>.</summary>
    internal int Target = ContainmentMap.None;

    /// <summary>Where on the stack the target's return address lies, where the target is a containment.</summary>
    internal ulong TargetSlot;

    /// <summary>Where the word lies that tells which installed handler runs; 0 where the target is a static one.</summary>
    internal ulong TargetWordSlot;

    /// <summary>Whether the exception that terminates was thrown.</summary>
    internal bool IsDelivered { get; private set; }

    /// <summary>The next strand that was abandoned.</summary>
    internal OverrunWatch? NextAbandoned;

    /// <summary>Ticks left until the strand is abandoned.</summary>
    internal int GraceLeft;

    /// <summary>What the target's run left on the stack, where it is one of an installed handler.</summary>
    internal ulong TargetWord => _targetIdentity.Word;

    /// <summary>The strand.</summary>
    internal Strand Strand { get; } = strand;

    /// <summary>Thrown to terminate; made beforehand, since memory may be what the handler used up.</summary>
    internal TerminationException Exception { get; } = new();

    /// <summary>A record, outermost first.</summary>
    internal ref RunRecord this[int index] => ref _records[index];

    /// <summary>Where the record of a run belongs that has none.</summary>
    /// <returns>Its index; below 0 where there is a record, or room for further out ones only.</returns>
    internal int PlaceFor(ulong slot)
    {
        int index = 0;
        while (index < Count && _records[index].Slot > slot)
        {
            index++;
        }

        return index == Depth || (index < Count && _records[index].Slot == slot) ? -1 : index;
    }

    /// <summary>Makes room for a record. Those of runs called from it stay; where there are too many, the innermost is let go.</summary>
    internal ref RunRecord Insert(int index)
    {
        Count = Math.Min(Count + 1, Depth);
        for (int moved = Count - 1; moved > index; moved--)
        {
            _records[moved] = _records[moved - 1];
        }

        return ref _records[index];
    }

    /// <summary>Aims at a run: the strand is to be unwound to its containment.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isOneRun">Whether ticks found this one run for too long, not several in its place.</param>
    /// <param name="graceTicks">After how many ticks it is too late for that.</param>
    internal void Aim(in RunRecord run, bool isOneRun, int graceTicks)
    {
        Target = run.Containment;
        TargetSlot = run.Slot;
        TargetWordSlot = run.WordSlot;
        GraceLeft = graceTicks;
        IsDelivered = false;
        _graceTicks = graceTicks;
        _targetIdentity = run.Identity;
        _isTargetOneRun = isOneRun;
    }

    /// <summary>The termination is thrown: what runs from here on, the dispatcher and finally blocks, has the grace once more.</summary>
    internal void Delivered()
    {
        IsDelivered = true;
        GraceLeft = _graceTicks;
    }

    /// <summary>Aims at the body of the strand.</summary>
    internal void AimAtBody() => Target = ContainmentMap.StrandBody;

    /// <summary>Aims at a run that waits, whichever it is: its spindle is taken out.</summary>
    /// <param name="containment">Its containment.</param>
    /// <param name="slot">Where on the stack the return address into it lies.</param>
    /// <param name="graceTicks">After how many ticks it is too late for that.</param>
    internal void AimAtWaiting(int containment, ulong slot, int graceTicks) =>
        Aim(new RunRecord { Containment = containment, Slot = slot }, isOneRun: false, graceTicks);

    /// <summary>Whether what runs in the target's place is the run that was meant, and not a later one that is innocent.</summary>
    internal bool IsTarget(RunIdentity running) => IsDelivered || !_isTargetOneRun || running == _targetIdentity;

    /// <summary>Forgets the termination, for the unwinder did not find its handler: a word left over on the stack looked like it.</summary>
    internal void Dismiss() => Forget(unbroken: int.MinValue);

    /// <summary>Forgets the termination: its containment has caught it, and is not to be taken for the run that it ended.</summary>
    internal void Finish() => Forget(unbroken: 0);

    /// <summary>Forgets the termination: its handler ended by itself.</summary>
    internal void ClearTarget() => Target = ContainmentMap.None;

    private void Forget(int unbroken)
    {
        for (int index = 0; index < Count; index++)
        {
            ref RunRecord record = ref _records[index];
            if (record.Containment == Target && record.Slot == TargetSlot)
            {
                record.Ticks = int.MinValue;
                record.Unbroken = unbroken;
            }
        }

        ClearTarget();
    }

    [InlineArray(Depth)]
    private struct Records
    {
        private RunRecord _first;
    }
}
