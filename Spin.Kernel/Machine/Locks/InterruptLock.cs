using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// A spin lock that interrupt handlers may share: interrupts of this processor are off while it is held, other processors spin.
/// Held for a few hundred instructions at the most; nothing inside may block, raise or throw.
/// </summary>
internal struct InterruptLock
{
    private int _held;

    /// <summary>Takes the lock.</summary>
    /// <returns>The flags to give back to <see cref="Exit"/>.</returns>
    internal ulong Enter()
    {
        ulong flags = Instructions.SaveFlagsAndDisable();
        while (Interlocked.CompareExchange(ref _held, 1, 0) != 0)
        {
            Instructions.Pause();
        }

        return flags;
    }

    /// <summary>Gives the lock up.</summary>
    /// <param name="flags">What <see cref="Enter"/> returned.</param>
    internal void Exit(ulong flags)
    {
        Volatile.Write(ref _held, 0);
        Instructions.RestoreFlags(flags);
    }
}
