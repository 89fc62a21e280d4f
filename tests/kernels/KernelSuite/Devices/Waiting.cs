using System;
using Spin.Kernel.Machine;

namespace KernelSuite.Devices;

/// <summary>Waits for a device, with interrupts on, and leaves them as they were.</summary>
internal static class Waiting
{
    private const long LimitNanoseconds = 5_000_000_000;

    /// <summary>Waits until a condition holds.</summary>
    /// <returns>False where it did not come to hold in time.</returns>
    internal static bool Until(Func<bool> condition)
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        Instructions.EnableInterrupts();
        long start = Tsc.Nanoseconds;
        bool holds;
        while (!(holds = condition()) && Tsc.Nanoseconds - start < LimitNanoseconds)
        {
            Instructions.Pause();
        }

        Instructions.RestoreFlags(flags);
        return holds;
    }
}
