namespace Spin.Kernel.Machine;

/// <summary>
/// A virtio 1 device on PCI (virtio 1.2, 4.1). Interrupts are MSI-X, one table entry each; the interrupt pin stays off. The legacy
/// interface of transitional devices is not used.
/// </summary>
internal sealed unsafe class VirtioPciTransport : VirtioTransport
{
    /// <summary>What a vector register reads where the device refused the vector, VIRTIO_MSI_NO_VECTOR (4.1.5.1.2).</summary>
    private const ushort NoVector = 0xFFFF;

    private const uint LowFeatures = 0;
    private const uint HighFeatures = 1;
    private const ushort Enabled = 1;

    private readonly VirtioCommonConfiguration* _common;
    private readonly byte* _doorbells;
    private readonly byte* _configuration;
    private readonly VirtioPciStructure _notify;
    private readonly MsixTable _table;
    private readonly MessageInterrupts _interrupts;
    private int _nextEntry;

    private VirtioPciTransport(
        byte* common, byte* doorbells, VirtioPciStructure notify, byte* configuration, int configurationLength,
        MsixTable table, MessageInterrupts interrupts)
    {
        _common = (VirtioCommonConfiguration*)common;
        _doorbells = doorbells;
        _notify = notify;
        _configuration = configuration;
        ConfigurationLength = configurationLength;
        _table = table;
        _interrupts = interrupts;
    }

    internal override byte Status
    {
        get => _common->DeviceStatus.Value;
        set => _common->DeviceStatus.Value = value;
    }

    internal override ulong DeviceFeatures
    {
        get
        {
            _common->DeviceFeatureSelect.Value = LowFeatures;
            ulong low = _common->DeviceFeature.Value;
            _common->DeviceFeatureSelect.Value = HighFeatures;
            return UpperHalf.With(low, _common->DeviceFeature.Value);
        }
    }

    internal override ulong DriverFeatures
    {
        set
        {
            _common->DriverFeatureSelect.Value = LowFeatures;
            _common->DriverFeature.Value = (uint)value;
            _common->DriverFeatureSelect.Value = HighFeatures;
            _common->DriverFeature.Value = (uint)UpperHalf.In(value);
        }
    }

    internal override int ConfigurationLength { get; }

    internal override byte ConfigurationGeneration => _common->ConfigurationGeneration.Value;

    private static BitField<ulong, ulong> UpperHalf => new(shift: 32, width: 32);

    /// <summary>Finds the structures of a device and switches it to MSI-X.</summary>
    /// <returns>Null where it cannot be driven.</returns>
    internal static VirtioPciTransport? Open(
        PciFunction function, DeviceMemory memory, MessageInterrupts interrupts, out VirtioRefusal refusal)
    {
        VirtioPciStructure common = VirtioPciStructure.Find(
            function, VirtioPciStructureType.Common, VirtioCommonConfiguration.Size, sizeof(uint));
        VirtioPciStructure notify = VirtioPciStructure.Find(function, VirtioPciStructureType.Notify, sizeof(ushort), sizeof(ushort));
        if (!common.Exists || !notify.Exists)
        {
            refusal = VirtioRefusal.LegacyOnly;
            return null;
        }

        // A device without configuration of its kind need not have this one.
        VirtioPciStructure device = VirtioPciStructure.Find(function, VirtioPciStructureType.Device, sizeof(byte), sizeof(uint));
        byte* commonAt = memory.MapRegisters(common.Physical, common.Length);
        byte* notifyAt = memory.MapRegisters(notify.Physical, notify.Length);
        byte* deviceAt = device.Exists ? memory.MapRegisters(device.Physical, device.Length) : null;
        if (commonAt == null || notifyAt == null || (device.Exists && deviceAt == null))
        {
            refusal = VirtioRefusal.BadStructures;
            return null;
        }

        function.Enable();
        MsixTable? table = MsixTable.Open(function, memory);
        refusal = table == null ? VirtioRefusal.NoMessageInterrupts : VirtioRefusal.None;
        return table == null
            ? null
            : new VirtioPciTransport(commonAt, notifyAt, notify, deviceAt, (int)device.Length, table, interrupts);
    }

    internal override int MaximumQueueSize(int queue)
    {
        if (queue >= _common->QueueCount.Value)
        {
            return 0;
        }

        _common->QueueSelect.Value = (ushort)queue;
        return _common->QueueSize.Value;
    }

    internal override byte ReadConfiguration8(int offset) => ((ReadOnly8*)(_configuration + offset))->Value;

    internal override ushort ReadConfiguration16(int offset) => ((ReadOnly16*)(_configuration + offset))->Value;

    internal override bool TryConnectConfiguration(InterruptHandler handler)
    {
        if (!TryConnect(handler, out ushort entry))
        {
            return false;
        }

        _common->ConfigurationVector.Value = entry;
        return _common->ConfigurationVector.Value == entry;
    }

    internal override bool TryEnableQueue(int queue, in VirtqueueRings rings, InterruptHandler? handler, out WriteOnly16* doorbell)
    {
        doorbell = null;
        _common->QueueSelect.Value = (ushort)queue;
        ulong place = (ulong)_common->QueueNotifyOffset.Value * _notify.Multiplier;
        if (place % sizeof(ushort) != 0 || place + sizeof(ushort) > _notify.Length)
        {
            return false;
        }

        ushort entry = NoVector;
        if (handler != null && !TryConnect(handler, out entry))
        {
            return false;
        }

        _common->QueueVector.Value = entry;
        if (_common->QueueVector.Value != entry)
        {
            return false;
        }

        _common->QueueSize.Value = (ushort)rings.Size;
        _common->QueueDescriptorsLow.Value = (uint)rings.Descriptors;
        _common->QueueDescriptorsHigh.Value = (uint)UpperHalf.In(rings.Descriptors);
        _common->QueueAvailableLow.Value = (uint)rings.Available;
        _common->QueueAvailableHigh.Value = (uint)UpperHalf.In(rings.Available);
        _common->QueueUsedLow.Value = (uint)rings.Used;
        _common->QueueUsedHigh.Value = (uint)UpperHalf.In(rings.Used);
        _common->QueueEnable.Value = Enabled;
        doorbell = (WriteOnly16*)(_doorbells + place);
        return true;
    }

    private bool TryConnect(InterruptHandler handler, out ushort entry)
    {
        entry = NoVector;
        if (_nextEntry == _table.Count || !_interrupts.TryConnect(handler, out byte localApic, out byte vector))
        {
            return false;
        }

        entry = (ushort)_nextEntry++;
        _table.Program(entry, localApic, vector);
        return true;
    }
}
