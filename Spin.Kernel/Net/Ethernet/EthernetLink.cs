using System;
using Spin.Kernel.Machine;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>The sending side of Ethernet: frames are composed in the device's transmit buffers. Used inside the gate.</summary>
internal sealed class EthernetLink(NetworkDevice device, NetworkCounters counters)
{
    /// <summary>Our own address.</summary>
    internal MacAddress Address => device.Address;

    /// <summary>The longest frame.</summary>
    internal int MaximumFrame => device.MaximumFrame;

    /// <summary>Takes a transmit buffer.</summary>
    /// <param name="frame">The buffer of a whole frame.</param>
    /// <returns>False, counted, where the ring is full.</returns>
    internal bool TryBegin(out Span<byte> frame)
    {
        frame = device.BeginTransmit();
        if (frame.Length >= device.MaximumFrame)
        {
            return true;
        }

        counters.Count(NetworkCounter.TransmitRingFull);
        return false;
    }

    /// <summary>Sends the frame composed in the buffer that <see cref="TryBegin"/> gave.</summary>
    /// <param name="length">Its length, header included.</param>
    internal void Commit(int length)
    {
        device.CommitTransmit(length);
        counters.Count(NetworkCounter.FramesSent);
    }

    /// <summary>Sends a frame that was composed elsewhere.</summary>
    /// <param name="frame">The whole frame.</param>
    /// <returns>False, counted, where the ring is full.</returns>
    internal bool TrySend(ReadOnlySpan<byte> frame)
    {
        if (!TryBegin(out Span<byte> buffer))
        {
            return false;
        }

        frame.CopyTo(buffer);
        Commit(frame.Length);
        return true;
    }
}
