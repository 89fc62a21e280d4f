using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Virtio;

/// <summary>A virtio device on no bus: what it offers is set by the test, what the driver does is recorded.</summary>
internal sealed unsafe class FakeTransport(FakeDeviceMemory memory) : VirtioTransport, IDisposable
{
    private const ushort NeverRung = 0xFFFF;
    private readonly WriteOnly16* _doorbells = (WriteOnly16*)NativeMemory.AllocZeroed(8, sizeof(ushort));
    private byte _status;

    internal Dictionary<int, DeviceQueue> Queues { get; } = [];
    internal Dictionary<int, InterruptHandler> Handlers { get; } = [];
    internal InterruptHandler? ConfigurationHandler { get; private set; }
    internal List<byte> StatusWrites { get; } = [];
    internal int[] QueueSizes { get; init; } = [256, 256, 64];
    internal byte[] Configuration { get; init; } = [];
    internal ulong Offered { get; set; } = VirtioFeature.Version1.Mask;
    internal ulong Accepted { get; private set; }
    internal bool RefusesFeatures { get; init; }
    internal bool NeverResets { get; init; }
    internal bool RefusesQueues { get; init; }
    internal bool RefusesConfigurationInterrupt { get; init; }
    internal int GenerationChanges { get; set; }
    internal int ConfigurationReadsBeforeDriver { get; private set; }

    internal override byte Status
    {
        get => NeverResets ? (byte)0x40 : _status;
        set
        {
            StatusWrites.Add(value);
            _status = RefusesFeatures ? VirtioStatus.FeaturesOk.With(value, false) : value;
        }
    }

    internal override ulong DeviceFeatures => Offered;

    internal override ulong DriverFeatures { set => Accepted = value; }

    internal override int ConfigurationLength => Configuration.Length;

    internal override byte ConfigurationGeneration => (byte)(GenerationChanges > 0 ? GenerationChanges-- : 0);

    internal override int MaximumQueueSize(int queue) => queue < QueueSizes.Length ? QueueSizes[queue] : 0;

    internal override byte ReadConfiguration8(int offset)
    {
        CountEarlyRead();
        return Configuration[offset];
    }

    internal override ushort ReadConfiguration16(int offset)
    {
        CountEarlyRead();
        return BinaryPrimitives.ReadUInt16LittleEndian(Configuration.AsSpan(offset));
    }

    internal override bool TryConnectConfiguration(InterruptHandler handler)
    {
        ConfigurationHandler = handler;
        return !RefusesConfigurationInterrupt;
    }

    internal override bool TryEnableQueue(int queue, in VirtqueueRings rings, InterruptHandler? handler, out WriteOnly16* doorbell)
    {
        doorbell = _doorbells + queue;
        doorbell->Value = NeverRung;
        Queues[queue] = new DeviceQueue(memory, rings);
        if (handler != null)
        {
            Handlers[queue] = handler;
        }

        return !RefusesQueues;
    }

    /// <summary>Whether the driver has rung for a queue since this was last asked.</summary>
    internal bool TakeRing(int queue)
    {
        ushort rung = ((ReadOnly16*)(_doorbells + queue))->Value;
        _doorbells[queue].Value = NeverRung;
        return rung == queue;
    }

    /// <summary>The device interrupts for a queue, if the driver wants it.</summary>
    internal bool Interrupt(int queue)
    {
        if (!Queues[queue].WantsInterrupts || !Handlers.TryGetValue(queue, out InterruptHandler? handler))
        {
            return false;
        }

        InterruptFrame frame = default;
        handler.Handle(ref frame);
        return true;
    }

    /// <summary>The device interrupts for its configuration.</summary>
    internal void InterruptConfiguration()
    {
        InterruptFrame frame = default;
        ConfigurationHandler!.Handle(ref frame);
    }

    public void Dispose() => NativeMemory.Free(_doorbells);

    private void CountEarlyRead() => ConfigurationReadsBeforeDriver += VirtioStatus.Driver.In(_status) ? 0 : 1;
}
