using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Finds handlers that run too long, without a store on the path of a raise: the tick looks for return addresses into containments on
/// the stack that it interrupted. Words left over from earlier calls can look like one; the unwinder is asked before anything is
/// thrown. Pure: what it knows lies in the strand's watch.
/// </summary>
/// <param name="map">The containments.</param>
/// <param name="limitTicks">The limit of each containment, in ticks.</param>
/// <param name="limits">How limits are counted.</param>
internal sealed class OverrunDetector(ContainmentMap map, int[] limitTicks, OverrunLimits limits)
{
    /// <summary>Looks at an interrupted strand. Allocates nothing.</summary>
    /// <param name="watch">What is known of the strand.</param>
    /// <param name="stack">Its stack, from the stack pointer up.</param>
    /// <param name="low">The address of the first word.</param>
    internal OverrunVerdict Tick(OverrunWatch watch, ReadOnlySpan<ulong> stack, ulong low)
    {
        int found = 0;
        int overrun = ContainmentMap.None;
        bool targetFound = false;
        for (int index = stack.Length - 1; index >= 0; index--)
        {
            int containment = map.Find(stack[index]);
            if (containment == ContainmentMap.None)
            {
                continue;
            }

            ulong slot = low + ((ulong)index * sizeof(ulong));
            bool isBody = map[containment].IsStrandBody;
            targetFound |= isBody ? watch.Target == ContainmentMap.StrandBody : containment == watch.Target && slot == watch.TargetSlot;
            if (found < OverrunWatch.Depth && !isBody)
            {
                if (See(watch, found, slot, containment) && overrun == ContainmentMap.None)
                {
                    overrun = found;
                }

                found++;
            }
        }

        watch.Count = found;
        if (watch.Target != ContainmentMap.None)
        {
            return !targetFound ? OverrunVerdict.Ended : --watch.GraceLeft < 0 ? OverrunVerdict.Abandon : OverrunVerdict.GoOn;
        }

        if (overrun == ContainmentMap.None)
        {
            return OverrunVerdict.GoOn;
        }

        ref RunRecord record = ref watch[overrun];
        watch.Aim(record.Containment, record.Slot, limitTicks[record.Containment]);
        return OverrunVerdict.Terminate;
    }

    /// <summary>Compares a run with the record of the tick before.</summary>
    /// <returns>Whether it has exceeded its limit.</returns>
    private bool See(OverrunWatch watch, int index, ulong slot, int containment)
    {
        ref RunRecord record = ref watch[index];
        long raised = map[containment].Table!.Raised;
        if (index >= watch.Count || record.Slot != slot || record.Containment != containment)
        {
            watch.Count = index; // what lies deeper is new as well
            record = new RunRecord { Slot = slot, Containment = containment, Raised = raised };
            return false;
        }

        record.Unbroken++;
        record.Ticks = record.Raised == raised ? record.Ticks + 1 : 0;
        record.Raised = raised;
        int limit = limitTicks[containment];
        return record.Ticks >= limit || record.Unbroken >= limits.UnbrokenTicksOf(limit);
    }
}
