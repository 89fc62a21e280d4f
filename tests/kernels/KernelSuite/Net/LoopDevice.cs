using System;
using Spin.Kernel.Machine;
using Spin.Net;

namespace KernelSuite.Net;

/// <summary>A network card without a wire: a test reads what was sent from its one buffer.</summary>
internal sealed class LoopDevice : NetworkDevice
{
    private readonly byte[] _transmit = new byte[1514];

    internal override MacAddress Address => new(0x5254_0012_3456);

    internal override int MaximumFrame => _transmit.Length;

    /// <summary>How many frames were sent.</summary>
    internal int SentCount { get; private set; }

    /// <summary>The frame sent last.</summary>
    internal ReadOnlySpan<byte> Sent => _transmit.AsSpan(0, SentLength);

    private int SentLength { get; set; }

    internal override bool TryReceive(out ReadOnlySpan<byte> frame)
    {
        frame = default;
        return false;
    }

    internal override void ReleaseReceived()
    {
    }

    internal override Span<byte> BeginTransmit() => _transmit;

    internal override void CommitTransmit(int length)
    {
        SentLength = length;
        SentCount++;
    }

    internal override void EnableReceiveInterrupt()
    {
    }

    internal override bool DisableReceiveInterrupt() => false;
}
