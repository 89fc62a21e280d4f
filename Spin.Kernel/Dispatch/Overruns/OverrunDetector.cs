using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Finds handlers that run too long, without a store on the path of a raise: the tick looks for return addresses into containments on
/// the stack that it interrupted, and at the interrupted instruction. What it has found once it finds again where it was; for what is new it looks at a bounded number of
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
    /// <param name="words">Its stack, from the stack pointer up.</param>
    /// <param name="low">The address of the first word.</param>
    /// <param name="instruction">The instruction that was interrupted.</param>
    internal OverrunVerdict Tick(OverrunWatch watch, ReadOnlySpan<ulong> words, ulong low, ulong instruction)
    {
        InterruptedStack stack = new(words, low, instruction);
        int overrun = CountAgain(watch, in stack);
        Discover(watch, in stack);
        if (watch.Target != ContainmentMap.None)
        {
            return JudgeTarget(watch, in stack);
        }

        if (overrun == ContainmentMap.None)
        {
            return OverrunVerdict.GoOn;
        }

        ref RunRecord record = ref watch[overrun];
        watch.Aim(in record, isOneRun: record.Ticks >= record.LimitTicks, limits.GraceTicksOf(record.LimitTicks));
        return OverrunVerdict.Terminate;
    }

    /// <summary>Counts the runs known from earlier ticks, and forgets those that are over with what was called from them.</summary>
    /// <returns>The outermost that has exceeded its limit, or <see cref="ContainmentMap.None"/>.</returns>
    private int CountAgain(OverrunWatch watch, in InterruptedStack stack)
    {
        int overrun = ContainmentMap.None;
        for (int index = 0; index < watch.Count; index++)
        {
            ref RunRecord record = ref watch[index];
            if (!IsThere(record.Containment, record.Slot, in stack))
            {
                watch.Count = index;
                break;
            }

            if (Count(ref record, in stack) && overrun == ContainmentMap.None)
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
    private void Discover(OverrunWatch watch, in InterruptedStack stack)
    {
        Add(watch, map.Find(stack.Instruction + 1), stack.InstructionSlot, in stack); // a handler may be part of its containment
        int first = stack.IndexOf(watch.LookAt);
        ReadOnlySpan<ulong> words = stack.Words.Slice(first, Math.Min(_wordsPerTick, stack.Words.Length - first));
        int index = map.NextInSpan(words, 0);
        for (int candidates = 0; index < words.Length && candidates < _candidatesPerTick; candidates++)
        {
            Add(watch, map.Find(words[index]), stack.AddressOf(first + index), in stack);
            index = map.NextInSpan(words, index + 1);
        }

        int next = first + index;
        watch.LookAt = next < stack.Words.Length ? stack.AddressOf(next) : 0;
    }

    /// <summary>Begins to count a run, unless it is known or there is none.</summary>
    private void Add(OverrunWatch watch, int containment, ulong slot, in InterruptedStack stack)
    {
        if (containment != ContainmentMap.None && watch.PlaceFor(slot) is >= 0 and int place)
        {
            ref RunRecord record = ref watch.Insert(place);
            record = new RunRecord { Slot = slot, Containment = containment };
            Identify(ref record, in stack);
        }
    }

    private OverrunVerdict JudgeTarget(OverrunWatch watch, in InterruptedStack stack)
    {
        if (watch.Target == ContainmentMap.StrandBody)
        {
            return OverrunVerdict.GoOn; // it ends with the strand; who condemned it abandons it
        }

        if (!IsThere(watch.Target, watch.TargetSlot, in stack)
            || !watch.IsTarget(new RunIdentity(map[watch.Target].Table!.Raised, stack.WordAt(watch.TargetWordSlot))))
        {
            return OverrunVerdict.Ended;
        }

        int over = -1 - --watch.GraceLeft;
        if (over < 0)
        {
            return watch.IsDelivered ? OverrunVerdict.GoOn : OverrunVerdict.Step;
        }

        return over % limits.TicksPerAttempt == 0 ? OverrunVerdict.Abandon : OverrunVerdict.GoOn;
    }

    private bool IsThere(int containment, ulong slot, in InterruptedStack stack) =>
        map[containment].Holds(stack.WordAt(slot));

    /// <summary>Compares a run with what the tick before saw.</summary>
    /// <returns>Whether it has exceeded its limit.</returns>
    private bool Count(ref RunRecord record, in InterruptedStack stack)
    {
        record.Unbroken++;
        RunIdentity identity = new(map[record.Containment].Table!.Raised, stack.WordAt(record.WordSlot));
        if (identity == record.Identity)
        {
            record.Ticks++;
        }
        else
        {
            record.Ticks = 0;
            Identify(ref record, in stack);
        }

        return record.Ticks >= record.LimitTicks || record.Unbroken >= limits.UnbrokenTicksOf(record.LimitTicks);
    }

    /// <summary>Notes which run is in a place now, and its limit.</summary>
    private void Identify(ref RunRecord record, in InterruptedStack stack)
    {
        ref readonly Containment containment = ref map[record.Containment];
        EventTable table = containment.Table!;
        ulong word = 0;
        record.LimitTicks = limitTicks[record.Containment];
        if (containment.IsInstalled)
        {
            int index = InstalledWord.Find(stack.Words, stack.IndexOf(record.Slot + sizeof(ulong)));
            record.WordSlot = index == InstalledWord.NotFound ? 0 : stack.AddressOf(index);
            word = stack.WordAt(record.WordSlot);
            if (InstalledWord.Resolve(table, word) is { } installation)
            {
                record.LimitTicks = limits.TicksOf(installation.LimitMicroseconds, table.Level);
            }
        }

        record.Identity = new RunIdentity(table.Raised, word);
    }
}
