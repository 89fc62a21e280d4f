using System.Threading;
using Spin.Kernel.Machine;

namespace KernelSuite.Devices;

/// <summary>Counts how often a device signalled.</summary>
internal sealed class SignalCounter : DispatchSignal
{
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    internal override void Signal() => _count++;
}
