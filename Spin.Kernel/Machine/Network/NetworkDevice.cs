using System;
using Spin.Net;

namespace Spin.Kernel.Machine;

/// <summary>
/// A network card that sends and receives Ethernet frames without their check sequence. Frames are read and written in the
/// device's own buffers. One poller drives receiving; senders see to it that one of them at a time is between
/// <see cref="BeginTransmit"/> and <see cref="CommitTransmit"/>.
/// </summary>
internal abstract class NetworkDevice
{
    /// <summary>The card's own address.</summary>
    internal abstract MacAddress Address { get; }

    /// <summary>The longest frame that it sends and receives, header included, check sequence not: 1,514 bytes as a rule.</summary>
    internal abstract int MaximumFrame { get; }

    /// <summary>Called at interrupt level when a frame has arrived and the receive interrupt is enabled.</summary>
    internal DispatchSignal? OnReceive { get; set; }

    /// <summary>The oldest frame received, in the device's buffer.</summary>
    /// <param name="frame">The frame, valid until <see cref="ReleaseReceived"/>.</param>
    /// <returns>False where none is waiting.</returns>
    internal abstract bool TryReceive(out ReadOnlySpan<byte> frame);

    /// <summary>Gives the buffer of the frame last received back to the device.</summary>
    internal abstract void ReleaseReceived();

    /// <summary>A free transmit buffer of <see cref="MaximumFrame"/> bytes to compose a frame in; empty where the ring is full.</summary>
    /// <returns>The buffer. Leaving it uncommitted costs nothing: the next call returns it again.</returns>
    internal abstract Span<byte> BeginTransmit();

    /// <summary>Queues the frame composed in the buffer that <see cref="BeginTransmit"/> returned.</summary>
    /// <param name="length">The frame's length; the device pads what is too short for the wire.</param>
    internal abstract void CommitTransmit(int length);

    /// <summary>
    /// Lets the device interrupt for the next frame. Frames that arrived before do not interrupt: poll once more afterwards.
    /// </summary>
    internal abstract void EnableReceiveInterrupt();

    /// <summary>Silences the receive interrupt while frames are polled.</summary>
    /// <returns>Whether it was enabled.</returns>
    internal abstract bool DisableReceiveInterrupt();
}
