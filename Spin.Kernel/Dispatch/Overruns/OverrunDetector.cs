using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Finds handlers that run too long, without a store on the path of a raise: the tick looks for return addresses into containments on
/// the stack that it interrupted. What it has found once it finds again where it was; for what is new it looks at a bounded number of
/// words and goes on at the next tick where it stopped, so that a tick costs the same however deep the stack. Words left over from
/// earlier calls can look like a handler; the unwinder is asked before anything is thrown. Pure: what it knows lies in the strand's watch.
/// </summary>
/// <param name="map">The containments.</param>
/// <param name="limitTicks">The limit of each containment, in ticks.</param>
/// <param name="limits">How limits are counted.</param>
internal sealed class OverrunDetector(ContainmentMap map, int[] limitTicks, OverrunLimits limits)
{
    private const int WordsPerCandidate = 16;

    private readonly int _wordsPerTick = limits.WordsPerTick;
    private readonly int _candidatesPerTick = Math.Max(limits.WordsPerTick / WordsPerCandidate, 1);

    /// <summary>Looks at an interrupted strand. Allocates nothing.</summary>
    /// <param name="watch">What is known of the strand.</param>
    /// <param name="stack">Its stack, from the stack pointer up.</param>
    /// <param name="low">The address of the first word.</param>
    internal OverrunVerdict Tick(OverrunWatch watch, ReadOnlySpan<ulong> stack, ulong low)
    {
        int overrun = CountAgain(watch, stack, low);
        Discover(watch, stack, low);
        if (watch.Target != ContainmentMap.None)
        {
            return JudgeTarget(watch, stack, low);
        }

        if (overrun == ContainmentMap.None)
        {
            return OverrunVerdict.GoOn;
        }

        ref RunRecord record = ref watch[overrun];
        watch.Aim(in record, isOneRun: record.Ticks >= record.LimitTicks);
        return OverrunVerdict.Terminate;
    }

    /// <summary>Counts the runs known from earlier ticks, and forgets those that are over with what was called from them.</summary>
    /// <returns>The outermost that has exceeded its limit, or <see cref="ContainmentMap.None"/>.</returns>
    private int CountAgain(OverrunWatch watch, ReadOnlySpan<ulong> stack, ulong low)
    {
        int overrun = ContainmentMap.None;
        for (int index = 0; index < watch.Count; index++)
        {
            ref RunRecord record = ref watch[index];
            if (!IsThere(record.Containment, record.Slot, stack, low))
            {
                watch.Count = index;
                break;
            }

            if (Count(ref record, stack, low) && overrun == ContainmentMap.None)
            {
                overrun = index;
            }
        }

        return overrun;
    }

    /// <summary>
    /// Looks for runs that are not known yet, from the stack pointer up and again, a part of the stack at each tick. Words that could be
    /// what is looked for cost more than others, and a spindle can make up as many as it likes: they are bounded, too.
    /// </summary>
    private void Discover(OverrunWatch watch, ReadOnlySpan<ulong> stack, ulong low)
    {
        int first = watch.LookAt > low ? (int)Math.Min((watch.LookAt - low) / sizeof(ulong), (ulong)stack.Length) : 0;
        ReadOnlySpan<ulong> words = stack.Slice(first, Math.Min(_wordsPerTick, stack.Length - first));
        int index = map.NextInSpan(words, 0);
        for (int candidates = 0; index < words.Length && candidates < _candidatesPerTick; candidates++)
        {
            int containment = map.Find(words[index]);
            ulong slot = low + ((ulong)(first + index) * sizeof(ulong));
            if (containment != ContainmentMap.None && watch.PlaceFor(slot) is >= 0 and int place)
            {
                ref RunRecord record = ref watch.Insert(place);
                record = new RunRecord { Slot = slot, Containment = containment };
                Identify(ref record, stack, low);
            }

            index = map.NextInSpan(words, index + 1);
        }

        int next = first + index;
        watch.LookAt = next < stack.Length ? low + ((ulong)next * sizeof(ulong)) : 0;
    }

    private OverrunVerdict JudgeTarget(OverrunWatch watch, ReadOnlySpan<ulong> stack, ulong low)
    {
        if (watch.Target == ContainmentMap.StrandBody)
        {
            return OverrunVerdict.GoOn; // it ends with the strand; who condemned it abandons it
        }

        if (!IsThere(watch.Target, watch.TargetSlot, stack, low)
            || !watch.IsTarget(new RunIdentity(map[watch.Target].Table!.Raised, WordAt(watch.TargetWordSlot, stack, low))))
        {
            return OverrunVerdict.Ended;
        }

        int over = -1 - --watch.GraceLeft;
        return over >= 0 && over % limits.TicksPerAttempt == 0 ? OverrunVerdict.Abandon : OverrunVerdict.GoOn;
    }

    private bool IsThere(int containment, ulong slot, ReadOnlySpan<ulong> stack, ulong low) =>
        map[containment].Holds(WordAt(slot, stack, low));

    /// <summary>A word of the stack; 0, no return address and no handler, where there is no such word.</summary>
    private static ulong WordAt(ulong slot, ReadOnlySpan<ulong> stack, ulong low)
    {
        ulong index = (slot - low) / sizeof(ulong);
        return slot >= low && index < (ulong)stack.Length ? stack[(int)index] : 0;
    }

    /// <summary>Compares a run with what the tick before saw.</summary>
    /// <returns>Whether it has exceeded its limit.</returns>
    private bool Count(ref RunRecord record, ReadOnlySpan<ulong> stack, ulong low)
    {
        record.Unbroken++;
        RunIdentity identity = new(map[record.Containment].Table!.Raised, WordAt(record.WordSlot, stack, low));
        if (identity == record.Identity)
        {
            record.Ticks++;
        }
        else
        {
            record.Ticks = 0;
            Identify(ref record, stack, low);
        }

        return record.Ticks >= record.LimitTicks || record.Unbroken >= limits.UnbrokenTicksOf(record.LimitTicks);
    }

    /// <summary>Notes which run is in a place now, and its limit.</summary>
    private void Identify(ref RunRecord record, ReadOnlySpan<ulong> stack, ulong low)
    {
        ref readonly Containment containment = ref map[record.Containment];
        EventTable table = containment.Table!;
        ulong word = 0;
        record.LimitTicks = limitTicks[record.Containment];
        if (containment.IsInstalled)
        {
            int index = InstalledWord.Find(stack, (int)((record.Slot - low) / sizeof(ulong)));
            record.WordSlot = index == InstalledWord.NotFound ? 0 : low + ((ulong)index * sizeof(ulong));
            word = WordAt(record.WordSlot, stack, low);
            if (InstalledWord.Resolve(table, word) is { } installation)
            {
                record.LimitTicks = limits.TicksOf(installation.LimitMicroseconds, table.Level);
            }
        }

        record.Identity = new RunIdentity(table.Raised, word);
    }
}
