using System;

namespace Spin.Kernel.Dispatch;

/// <summary>When a faulting handler is disabled. A fault costs thousands of instructions: a fault for each packet is an attack.</summary>
internal sealed class FaultPolicy
{
    /// <summary>Faults within the window that are one too many.</summary>
    internal const int DefaultFaults = 10;

    /// <summary>The window.</summary>
    internal const int DefaultWindowMilliseconds = 1_000;

    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Makes a policy.</summary>
    /// <param name="faults">Faults within a window that disable a handler; 0 never does.</param>
    /// <param name="windowMilliseconds">The window.</param>
    internal FaultPolicy(int faults = DefaultFaults, int windowMilliseconds = DefaultWindowMilliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(faults);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(windowMilliseconds);
        Faults = faults;
        Window = windowMilliseconds * NanosecondsPerMillisecond;
    }

    /// <summary>Faults within a window that disable a handler; 0 never does.</summary>
    internal int Faults { get; }

    /// <summary>The window in nanoseconds.</summary>
    internal long Window { get; }
}
