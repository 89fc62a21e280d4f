using System;

namespace Spin.Kernel.Strands;

/// <summary>Strands for the nucleus: what its parts call. Spindles have <see cref="IStrands"/>.</summary>
internal static class Scheduler
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>The processor; null until the scheduler is started.</summary>
    internal static StrandMachine? Machine { get; set; }

    /// <summary>The strand that runs.</summary>
    internal static Strand Current => Machine!.Current;

    /// <summary>Starts a strand.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="body">What it runs; an exception that escapes it is a fault of its spindle, or of the nucleus a panic.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="owner">The spindle that it is charged to; null for the nucleus.</param>
    /// <exception cref="OutOfMemoryException">No stack can be had; nothing was started.</exception>
    internal static Strand Start(
        string name, Action body, StrandPriority priority = StrandPriority.Normal, SpindleContext? owner = null) =>
        Machine!.Scheduler.Strands.Start(name, body, LevelOf(priority), owner);

    /// <summary>Lets other strands of the same priority run.</summary>
    internal static void Yield() => Machine!.Scheduler.Yield();

    /// <summary>Blocks the calling strand.</summary>
    /// <param name="milliseconds">For how long; 0 yields.</param>
    internal static void Sleep(int milliseconds)
    {
        StrandMachine machine = Machine!;
        machine.RequireStrandLevel();
        if (milliseconds == 0)
        {
            machine.Scheduler.Yield();
            return;
        }

        machine.Scheduler.SleepUntil(TimeAfter(machine, milliseconds));
    }

    /// <summary>Blocks the calling strand until <see cref="Unblock"/>; returns at once where that came first.</summary>
    internal static void Block() => Machine!.Scheduler.Block();

    /// <summary>The same with a longest time.</summary>
    /// <returns>False where the time was over first.</returns>
    internal static bool Block(int milliseconds) => Machine!.Scheduler.BlockUntil(TimeAfter(Machine, milliseconds));

    /// <summary>Lets a blocked strand run, or the next block of one that is not blocked return at once. Interrupt-safe.</summary>
    internal static void Unblock(Strand strand) => strand.Home.Unblock(strand);

    /// <summary>The time that lies some milliseconds ahead, in nanoseconds since boot.</summary>
    internal static long TimeAfter(StrandMachine machine, int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds);
        return machine.Nanoseconds + (milliseconds * NanosecondsPerMillisecond);
    }

    /// <summary>The level of a priority.</summary>
    internal static StrandLevel LevelOf(StrandPriority priority) => priority switch
    {
        StrandPriority.Low => StrandLevel.Low,
        StrandPriority.Normal => StrandLevel.Normal,
        StrandPriority.High => StrandLevel.High,
        _ => throw new ArgumentOutOfRangeException(nameof(priority), "Not a priority."),
    };
}
