using System;
using System.Collections.Generic;
using Spin.Kernel.Machine;
using Spin.Net;

namespace Spin.Kernel.Tests.Net;

/// <summary>A network card whose wire is a test: frames are put in and taken out by hand.</summary>
internal sealed class FakeNetworkDevice : NetworkDevice
{
    private readonly Queue<byte[]> _received = new();
    private readonly byte[] _transmit = new byte[1514];

    /// <inheritdoc/>
    internal override MacAddress Address => new(0x5254_0012_3456);

    /// <inheritdoc/>
    internal override int MaximumFrame => _transmit.Length;

    /// <summary>The frames sent, oldest first.</summary>
    internal Queue<byte[]> Sent { get; } = new();

    /// <summary>Whether frames sent are kept; off where a test looks for allocation.</summary>
    internal bool KeepsFrames { get; set; } = true;

    /// <summary>Whether the transmit ring has no room.</summary>
    internal bool IsFull { get; set; }

    /// <summary>How many frames were sent.</summary>
    internal int SentCount { get; private set; }

    /// <summary>Whether the receive interrupt is enabled.</summary>
    internal bool IsInterruptEnabled { get; private set; }

    /// <summary>How many frames were released.</summary>
    internal int Released { get; private set; }

    /// <summary>Called when the receive interrupt is enabled: a frame may arrive just then.</summary>
    internal Action? OnInterruptEnabled { get; set; }

    /// <summary>Puts a frame on the wire.</summary>
    internal void Arrive(byte[] frame)
    {
        _received.Enqueue(frame);
        if (IsInterruptEnabled)
        {
            OnReceive?.Signal();
        }
    }

    /// <inheritdoc/>
    internal override bool TryReceive(out ReadOnlySpan<byte> frame)
    {
        bool any = _received.TryPeek(out byte[]? bytes);
        frame = bytes;
        return any;
    }

    /// <inheritdoc/>
    internal override void ReleaseReceived()
    {
        _received.Dequeue();
        Released++;
    }

    /// <inheritdoc/>
    internal override Span<byte> BeginTransmit() => IsFull ? default : _transmit;

    /// <inheritdoc/>
    internal override void CommitTransmit(int length)
    {
        SentCount++;
        if (KeepsFrames)
        {
            Sent.Enqueue(_transmit.AsSpan(0, length).ToArray());
        }
    }

    /// <inheritdoc/>
    internal override void EnableReceiveInterrupt()
    {
        IsInterruptEnabled = true;
        OnInterruptEnabled?.Invoke();
    }

    /// <inheritdoc/>
    internal override bool DisableReceiveInterrupt()
    {
        bool was = IsInterruptEnabled;
        IsInterruptEnabled = false;
        return was;
    }
}
