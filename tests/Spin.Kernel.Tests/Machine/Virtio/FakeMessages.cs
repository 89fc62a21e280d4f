using System.Collections.Generic;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Virtio;

/// <summary>Hands out vectors from 0x40 on, while there are any.</summary>
internal sealed class FakeMessages : MessageInterrupts
{
    internal const byte FirstVector = 0x40;
    internal const byte Processor = 3;

    internal int Left { get; set; } = 8;
    internal List<InterruptHandler> Handlers { get; } = [];

    internal override bool TryConnect(InterruptHandler handler, out byte localApic, out byte vector)
    {
        localApic = Processor;
        vector = (byte)(FirstVector + Handlers.Count);
        if (Left == 0)
        {
            return false;
        }

        Left--;
        Handlers.Add(handler);
        return true;
    }
}
