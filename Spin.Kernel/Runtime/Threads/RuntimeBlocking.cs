namespace Spin.Kernel.Runtime;

/// <summary>
/// What CoreLib needs of a scheduler and a clock. The runtime lies below both, so they hook in here; until then, with one strand
/// booting, every lock is free and no time passes.
/// </summary>
internal abstract unsafe class RuntimeBlocking
{
    /// <summary>The scheduler's side, or null while booting.</summary>
    internal static RuntimeBlocking? Current { get; set; }

    /// <summary>Blocks until the calling strand owns the monitor.</summary>
    internal abstract void Enter(RuntimeMonitor* monitor);

    /// <summary>Gives the monitor up.</summary>
    internal abstract void Exit(RuntimeMonitor* monitor);

    /// <summary>Gives the monitor up, blocks until signalled, and owns it again.</summary>
    internal abstract void Wait(RuntimeMonitor* monitor);

    /// <summary>The same with a longest time.</summary>
    /// <returns>False where the time was over first.</returns>
    internal abstract bool Wait(RuntimeMonitor* monitor, int milliseconds);

    /// <summary>Wakes one waiting strand and gives the monitor up.</summary>
    internal abstract void SignalAndExit(RuntimeMonitor* monitor);

    /// <summary>The monitor is no longer used.</summary>
    internal abstract void Destroy(RuntimeMonitor* monitor);

    /// <summary>Lets other strands run.</summary>
    internal abstract void Yield();

    /// <summary>Nanoseconds since boot.</summary>
    internal abstract long Nanoseconds { get; }

    /// <summary>Fills memory with random bytes, for the seeds of hash codes.</summary>
    internal abstract void FillRandom(byte* buffer, int length);
}
