using System;
using Spin.Kernel.Machine;

namespace KernelSuite.Machine;

/// <summary>Interrupts are off until it is disposed of; then they are as they were.</summary>
internal readonly struct InterruptsOff : IDisposable
{
    private readonly ulong _flags;

    /// <summary>Turns interrupts off.</summary>
    public InterruptsOff() => _flags = Instructions.SaveFlagsAndDisable();

    /// <inheritdoc/>
    public void Dispose() => Instructions.RestoreFlags(_flags);
}
