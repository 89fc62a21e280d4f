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

    /// <summary>How many records there are.</summary>
    internal int Count;

    /// <summary>The address on the stack where the next tick goes on looking for runs that have no record yet.</summary>
    internal ulong LookAt;

    /// <summary>The containment that the strand is to be unwound to, or <see cref="ContainmentMap.None"/>.</summary>
    internal int Target = ContainmentMap.None;

    /// <summary>Where on the stack the target's return address lies; 0 for the strand's body.</summary>
    internal ulong TargetSlot;

    /// <summary>Where the target is the containment of handlers installed at run time: the one, where it is known.</summary>
    internal Installation? TargetInstallation;

    /// <summary>The next strand that was abandoned.</summary>
    internal OverrunWatch? NextAbandoned;

    /// <summary>Ticks left until the strand is abandoned.</summary>
    internal int GraceLeft;

    /// <summary>The strand.</summary>
    internal Strand Strand { get; } = strand;

    /// <summary>Thrown to terminate; made beforehand, since memory may be what the handler used up.</summary>
    internal TerminationException Exception { get; } = new();

    /// <summary>A record, outermost first.</summary>
    internal ref RunRecord this[int index] => ref _records[index];

    /// <summary>
    /// Makes a record of a run that has none. Those called from it keep theirs; where there are too many, the innermost is let go.
    /// </summary>
    internal void Note(ulong slot, int containment, long raised)
    {
        int index = 0;
        while (index < Count && _records[index].Slot > slot)
        {
            index++;
        }

        if (index == Depth || (index < Count && _records[index].Slot == slot))
        {
            return;
        }

        Count = Math.Min(Count + 1, Depth);
        for (int moved = Count - 1; moved > index; moved--)
        {
            _records[moved] = _records[moved - 1];
        }

        _records[index] = new RunRecord { Slot = slot, Containment = containment, Raised = raised };
    }

    /// <summary>Says where the strand is to be unwound to, and when it is too late for that.</summary>
    internal void Aim(int target, ulong slot, int graceTicks)
    {
        Target = target;
        TargetSlot = slot;
        GraceLeft = graceTicks;
    }

    /// <summary>Forgets the termination, for the unwinder did not find its handler: a word left over on the stack looked like it.</summary>
    internal void Dismiss()
    {
        for (int index = 0; index < Count; index++)
        {
            ref RunRecord record = ref _records[index];
            if (record.Containment == Target && record.Slot == TargetSlot)
            {
                record.Ticks = int.MinValue;
                record.Unbroken = int.MinValue;
            }
        }

        ClearTarget();
    }

    /// <summary>Forgets the termination: it was delivered, or its handler ended by itself.</summary>
    internal void ClearTarget() => Target = ContainmentMap.None;

    [InlineArray(Depth)]
    private struct Records
    {
        private RunRecord _first;
    }
}
