using System;
using Spin.Net;

namespace Spin.Kernel.Machine;

/// <summary>
/// A network card (virtio 1.2, 5.1): one queue to receive, one to send, every frame in one buffer behind a header that stays zero,
/// since no offload is in use. Buffers are posted when the card is opened and go back and forth from then on; nothing is allocated.
/// </summary>
internal sealed class VirtioNetworkDevice : NetworkDevice
{
    private const int ReceiveQueue = 0;
    private const int TransmitQueue = 1;
    private const int WantedReceiveBuffers = 256;
    private const int WantedTransmitBuffers = 128;

    /// <summary>The header of virtio 1, num_buffers included (5.1.6).</summary>
    private const int HeaderSize = 12;

    /// <summary>What is left free before the header, so that the IP header behind those of virtio and Ethernet is aligned.</summary>
    private const int HeaderStart = 2;

    private const int FrameStart = HeaderStart + HeaderSize;
    private const int EthernetHeader = 14;
    private const int EthernetMtu = 1500;

    /// <summary>The shortest frame on the wire, check sequence not counted (IEEE 802.3, 3.2.8).</summary>
    private const int ShortestFrame = 60;

    /// <summary>The smallest MTU that IPv4 allows (RFC 791): a device that says less is not believed.</summary>
    private const int SmallestMtu = 68;

    /// <summary>How many buffers are given back before the device is told.</summary>
    private const int ReleaseBatch = 16;

    private const int None = -1;

    private readonly VirtioTransport _transport;
    private readonly Virtqueue _receive;
    private readonly Virtqueue _transmit;
    private readonly PacketBuffers _receiveBuffers;
    private readonly PacketBuffers _transmitBuffers;
    private readonly int[] _freeToSend;
    private int _freeCount;
    private int _held = None;
    private int _heldLength;
    private int _unannounced;
    private NetworkCounters _counters;

    private VirtioNetworkDevice(
        VirtioTransport transport, MacAddress address, int mtu, Virtqueue receive, Virtqueue transmit,
        PacketBuffers receiveBuffers, PacketBuffers transmitBuffers)
    {
        _transport = transport;
        Address = address;
        MaximumFrame = EthernetHeader + mtu;
        _receive = receive;
        _transmit = transmit;
        _receiveBuffers = receiveBuffers;
        _transmitBuffers = transmitBuffers;
        _freeToSend = new int[transmit.Size];
        for (int buffer = 0; buffer < transmit.Size; buffer++)
        {
            transmit.Describe(buffer, transmitBuffers.Physical(buffer) + HeaderStart, deviceWrites: false);
            _freeToSend[_freeCount++] = buffer;
        }
    }

    internal override MacAddress Address { get; }

    internal override int MaximumFrame { get; }

    /// <summary>Whether the link is up; true where the device does not say.</summary>
    internal bool IsLinkUp { get; private set; } = true;

    /// <summary>What has happened since the card was opened.</summary>
    internal ref readonly NetworkCounters Counters => ref _counters;

    /// <summary>The receive queue, for its counters.</summary>
    internal Virtqueue Receiving => _receive;

    /// <summary>The transmit queue, for its counters.</summary>
    internal Virtqueue Sending => _transmit;

    /// <summary>Drives a card. Its receive interrupt is off at first.</summary>
    /// <param name="transport">The device's bus.</param>
    /// <param name="memory">Where memory comes from.</param>
    /// <param name="random">For an address of its own, where the device has none.</param>
    /// <param name="refusal">Why it cannot be driven.</param>
    /// <returns>Null where it cannot be driven.</returns>
    internal static VirtioNetworkDevice? Open(VirtioTransport transport, DeviceMemory memory, IRandom random, out VirtioRefusal refusal)
    {
        refusal = VirtioHandshake.Begin(transport, out ulong offered);
        if (refusal != VirtioRefusal.None)
        {
            return null;
        }

        int mtu = VirtioNetworkFeature.Mtu.In(offered) ? VirtioNetworkConfiguration.ReadMtu(transport) : 0;
        bool mtuIsUsable = mtu is >= SmallestMtu and <= EthernetMtu;
        ulong wanted = VirtioNetworkFeature.Mac.Mask | VirtioNetworkFeature.Status.Mask;
        ulong accepted = offered & VirtioNetworkFeature.Mtu.With(wanted, mtuIsUsable);
        refusal = VirtioHandshake.Agree(transport, accepted);
        if (refusal != VirtioRefusal.None)
        {
            return null;
        }

        if (!VirtioNetworkFeature.Mac.In(accepted) || !VirtioNetworkConfiguration.TryReadAddress(transport, out MacAddress address))
        {
            address = LocalAddress.Choose(random);
        }

        return Open(transport, memory, address, mtuIsUsable ? mtu : EthernetMtu, VirtioNetworkFeature.Status.In(accepted), out refusal);
    }

    internal override bool TryReceive(out ReadOnlySpan<byte> frame)
    {
        while (_held == None && _receive.TryTake(out VirtqueueCompletion completion))
        {
            int length = completion.Length - HeaderSize;
            if (length < EthernetHeader)
            {
                _counters.ShortFrames++;
                Post(completion.Buffer);
                continue;
            }

            _held = completion.Buffer;
            _heldLength = length;
            _counters.Received++;
        }

        if (_held == None)
        {
            AnnouncePosted();
            frame = default;
            return false;
        }

        frame = _receiveBuffers.Slice(_held, FrameStart, _heldLength);
        return true;
    }

    internal override void ReleaseReceived()
    {
        if (_held == None)
        {
            return;
        }

        Post(_held);
        _held = None;
        if (_unannounced >= ReleaseBatch)
        {
            AnnouncePosted();
        }
    }

    internal override Span<byte> BeginTransmit()
    {
        if (_freeCount == 0)
        {
            while (_transmit.TryTake(out VirtqueueCompletion completion))
            {
                _freeToSend[_freeCount++] = completion.Buffer;
            }

            if (_freeCount == 0)
            {
                _counters.TransmitFull++;
                return default;
            }
        }

        return _transmitBuffers.Slice(_freeToSend[_freeCount - 1], FrameStart, MaximumFrame);
    }

    internal override void CommitTransmit(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)MaximumFrame);
        if (_freeCount == 0)
        {
            throw new InvalidOperationException("No transmit buffer was taken.");
        }

        int buffer = _freeToSend[--_freeCount];
        if (length < ShortestFrame)
        {
            // What an earlier frame left in the buffer must not go out with this one.
            _transmitBuffers.Slice(buffer, FrameStart + length, ShortestFrame - length).Clear();
            length = ShortestFrame;
        }

        _transmit.Add(buffer, HeaderSize + length);
        _transmit.Notify();
        _counters.Sent++;
    }

    internal override void EnableReceiveInterrupt() => _receive.SetInterrupts(true);

    internal override bool DisableReceiveInterrupt()
    {
        bool enabled = _receive.InterruptsEnabled;
        _receive.SetInterrupts(false);
        return enabled;
    }

    private static VirtioNetworkDevice? Open(
        VirtioTransport transport, DeviceMemory memory, MacAddress address, int mtu, bool tellsLink, out VirtioRefusal refusal)
    {
        VirtioNetworkInterrupts interrupts = new();
        Virtqueue? receive = Virtqueue.Open(transport, memory, ReceiveQueue, WantedReceiveBuffers, interrupts.OnReceive);
        Virtqueue? transmit = Virtqueue.Open(transport, memory, TransmitQueue, WantedTransmitBuffers, handler: null);
        PacketBuffers? receiveBuffers = receive == null ? null : PacketBuffers.Allocate(memory, receive.Size);
        PacketBuffers? transmitBuffers = transmit == null ? null : PacketBuffers.Allocate(memory, transmit.Size);
        if (receiveBuffers == null
            || transmitBuffers == null
            || (tellsLink && !transport.TryConnectConfiguration(interrupts.OnConfigurationChange)))
        {
            VirtioHandshake.Fail(transport);
            refusal = VirtioRefusal.NoQueue;
            return null;
        }

        VirtioNetworkDevice device = new(transport, address, mtu, receive!, transmit!, receiveBuffers, transmitBuffers);
        interrupts.Connect(device);
        VirtioHandshake.Finish(transport);
        device.PostAll();
        if (tellsLink)
        {
            device.ReadLink();
        }

        refusal = VirtioRefusal.None;
        return device;
    }

    /// <summary>Called at interrupt level for received frames.</summary>
    internal void SignalReceive()
    {
        _counters.Interrupts++;
        OnReceive?.Signal();
    }

    /// <summary>Called at interrupt level when the device changed its configuration.</summary>
    internal void ReadLink() => IsLinkUp = VirtioNetworkConfiguration.ReadLink(_transport);

    private void PostAll()
    {
        _receive.SetInterrupts(false);
        for (int buffer = 0; buffer < _receive.Size; buffer++)
        {
            _receive.Describe(buffer, _receiveBuffers.Physical(buffer) + HeaderStart, deviceWrites: true);
            Post(buffer);
        }

        AnnouncePosted();
    }

    private void Post(int buffer)
    {
        _receive.Add(buffer, HeaderSize + MaximumFrame);
        _unannounced++;
    }

    private void AnnouncePosted()
    {
        if (_unannounced > 0)
        {
            _unannounced = 0;
            _receive.Notify();
        }
    }
}
