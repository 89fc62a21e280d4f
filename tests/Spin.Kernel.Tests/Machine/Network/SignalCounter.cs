using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Network;

/// <summary>Counts how often it was signalled.</summary>
internal sealed class SignalCounter : DispatchSignal
{
    internal int Count { get; private set; }

    internal override void Signal() => Count++;
}
