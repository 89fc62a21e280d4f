using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CsCheck;
using Spin.Kernel.Machine;
using Spin.Kernel.Tests.Machine.Pci;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Virtio;

/// <summary>
/// A virtio function whose registers are plain memory: what the driver writes stays, which is what an agreeable device shows. Laid
/// out as QEMU does it: one range of 16 KiB for the structures, one page for MSI-X.
/// </summary>
public sealed unsafe class VirtioPciTests : IDisposable
{
    private const ulong Structures = 0xFEBD_0000;
    private const ulong Table = 0xFEBE_0000;
    private const int TableEntries = 3;
    private const byte MsixAt = 0x40;
    private const byte CommonAt = 0x50;
    private const byte NotifyAt = 0x64;
    private const byte DeviceAt = 0x78;
    private const byte IsrAt = 0x8C;

    private readonly FakeConfiguration _configuration = new();
    private readonly FakeDeviceMemory _memory = new();
    private readonly FakeMessages _messages = new();
    private readonly FakeFunction _fake;
    private readonly VirtioCommonConfiguration* _common = (VirtioCommonConfiguration*)NativeMemory.AllocZeroed(0x1000);
    private readonly byte* _doorbells = (byte*)NativeMemory.AllocZeroed(0x1000);
    private readonly byte* _device = (byte*)NativeMemory.AllocZeroed(0x1000);
    private readonly uint* _table = (uint*)NativeMemory.AllocZeroed(TableEntries * MsixEntry.Size);

    public VirtioPciTests()
    {
        _memory.PutRegisters(Structures, _common);
        _memory.PutRegisters(Structures + 0x1000, _device);
        _memory.PutRegisters(Structures + 0x2000, _doorbells);
        _memory.PutRegisters(Table, _table);
        _fake = _configuration.Add(0, 4, 0)
            .Capabilities((MsixAt, 0x11), (CommonAt, 0x09), (NotifyAt, 0x09), (DeviceAt, 0x09), (IsrAt, 0x09))
            .Range(1, (uint)Table, 0xFFFF_F000)
            .Range(4, (uint)Structures | 4, 0xFFFF_C000).Range(5, 0, 0xFFFF_FFFF)
            .Put16(MsixAt + 2, TableEntries - 1).Put32(MsixAt + 4, 1);
        PutStructure(CommonAt, type: 1, offset: 0, length: 0x38);
        PutStructure(DeviceAt, type: 4, offset: 0x1000, length: 12);
        PutStructure(NotifyAt, type: 2, offset: 0x2000, length: 0x10, size: 20).Put32(NotifyAt + 16, 4);
        PutStructure(IsrAt, type: 3, offset: 0x3000, length: 1);
        ((ushort*)_common)[0x12 / 2] = 3;
        ((ushort*)_common)[0x18 / 2] = 256;
    }

    [Fact]
    public void The_common_configuration_is_as_the_specification_has_it()
    {
        Assert.Equal(0x38, Unsafe.SizeOf<VirtioCommonConfiguration>());
        (string Field, int Offset)[] expected =
        [
            (nameof(VirtioCommonConfiguration.DeviceFeature), 4), (nameof(VirtioCommonConfiguration.DriverFeature), 12),
            (nameof(VirtioCommonConfiguration.ConfigurationVector), 16), (nameof(VirtioCommonConfiguration.QueueCount), 18),
            (nameof(VirtioCommonConfiguration.DeviceStatus), 20), (nameof(VirtioCommonConfiguration.ConfigurationGeneration), 21),
            (nameof(VirtioCommonConfiguration.QueueSelect), 22), (nameof(VirtioCommonConfiguration.QueueSize), 24),
            (nameof(VirtioCommonConfiguration.QueueVector), 26), (nameof(VirtioCommonConfiguration.QueueEnable), 28),
            (nameof(VirtioCommonConfiguration.QueueNotifyOffset), 30), (nameof(VirtioCommonConfiguration.QueueDescriptorsLow), 32),
            (nameof(VirtioCommonConfiguration.QueueAvailableLow), 40), (nameof(VirtioCommonConfiguration.QueueUsedLow), 48),
        ];
        Assert.All(expected, pair => Assert.Equal(pair.Offset, (int)Marshal.OffsetOf<VirtioCommonConfiguration>(pair.Field)));
    }

    [Theory]
    [InlineData(0x1AF4, 0x1041, 9, true, 1)]
    [InlineData(0x1AF4, 0x1044, 9, true, 4)]
    [InlineData(0x1AF4, 0x1000, 1, true, 1)]
    [InlineData(0x1AF4, 0x1005, 4, true, 4)]
    [InlineData(0x1AF4, 0x1080, 1, false, 0x40)]
    [InlineData(0x8086, 0x1041, 1, false, 1)]
    public void A_device_tells_its_type_by_its_number_or_its_subsystem(int vendor, int device, int subsystem, bool isVirtio, int type)
    {
        _fake.Put16(0, (ushort)vendor).Put16(2, (ushort)device).Put16(0x2E, (ushort)subsystem);
        Assert.Equal(isVirtio, VirtioPciIdentity.TryGetType(Function, out VirtioDeviceType found));
        Assert.Equal(type, (int)found);
    }

    [Fact]
    public void A_device_is_opened_with_memory_bus_mastering_and_messages_on()
    {
        VirtioPciTransport transport = Open();
        Assert.Equal(0x0406, (ushort)_fake.Read32(4));
        Assert.Equal(0x8002, (ushort)(_fake.Read32(MsixAt) >> 16));
        Assert.Equal(12, transport.ConfigurationLength);
        _device[6] = 1;
        _device[7] = 2;
        Assert.Equal(0x0201, transport.ReadConfiguration16(6));
        Assert.Equal(1, transport.ReadConfiguration8(6));
    }

    [Fact]
    public void A_queue_is_handed_over_in_halves_and_its_doorbell_found()
    {
        VirtioPciTransport transport = Open();
        ((ushort*)_common)[0x1E / 2] = 3;
        Handler handler = new();
        VirtqueueRings rings = new(128, 0x1_2000_0000, 0x2_3000_0000, 0x3_4000_0000);
        Assert.True(transport.TryEnableQueue(1, rings, handler, out WriteOnly16* doorbell));
        Assert.Equal((nint)(_doorbells + 12), (nint)doorbell);
        uint* words = (uint*)_common;
        Assert.Equal([0x2000_0000u, 1, 0x3000_0000, 2, 0x4000_0000, 3], new ReadOnlySpan<uint>(words + 8, 6).ToArray());
        ushort* halves = (ushort*)_common;
        Assert.Equal([1, 128, 0, 1], new ReadOnlySpan<ushort>(halves + 0x16 / 2, 4).ToArray());
        Assert.Equal([0xFEE0_3000u, 0, 0x40, 0], new ReadOnlySpan<uint>(_table, 4).ToArray());
        Assert.Same(handler, Assert.Single(_messages.Handlers));
    }

    [Fact]
    public void A_queue_without_handler_has_no_vector()
    {
        Assert.True(Open().TryEnableQueue(0, new VirtqueueRings(8, 0x1000, 0x2000, 0x3000), null, out _));
        Assert.Equal(0xFFFF, ((ushort*)_common)[0x1A / 2]);
        Assert.Empty(_messages.Handlers);
    }

    [Fact]
    public void A_doorbell_outside_its_structure_refuses_the_queue()
    {
        VirtioPciTransport transport = Open();
        ((ushort*)_common)[0x1E / 2] = 4;
        Assert.False(transport.TryEnableQueue(0, new VirtqueueRings(8, 0x1000, 0x2000, 0x3000), null, out WriteOnly16* doorbell));
        Assert.True(doorbell == null);
    }

    [Fact]
    public void A_queue_that_gets_no_vector_or_no_entry_is_refused()
    {
        VirtioPciTransport transport = Open();
        _messages.Left = 0;
        VirtqueueRings rings = new(8, 0x1000, 0x2000, 0x3000);
        Assert.False(transport.TryEnableQueue(0, rings, new Handler(), out _));
        _messages.Left = 8;
        for (int entry = 0; entry < TableEntries; entry++)
        {
            Assert.True(transport.TryConnectConfiguration(new Handler()));
        }

        Assert.False(transport.TryEnableQueue(0, rings, new Handler(), out _));
    }

    [Fact]
    public void Features_are_read_and_written_in_halves()
    {
        VirtioPciTransport transport = Open();
        uint* words = (uint*)_common;
        words[1] = 0x21;
        Assert.Equal(0x21_0000_0021ul, transport.DeviceFeatures);
        transport.DriverFeatures = 0x1_0000_0020;
        Assert.Equal(1u, words[2]);
        Assert.Equal(1u, words[3]);
    }

    [Fact]
    public void A_queue_beyond_those_of_the_device_has_no_size()
    {
        Assert.Equal(256, Open().MaximumQueueSize(2));
        Assert.Equal(0, Open().MaximumQueueSize(3));
    }

    [Fact]
    public void A_device_without_the_structures_is_a_legacy_one()
    {
        _fake.Put8(CommonAt, 0x01);
        Refused(VirtioRefusal.LegacyOnly);
    }

    [Theory]
    [InlineData(4, 5u)]
    [InlineData(8, 0x3FF0u)]
    [InlineData(8, 2u)]
    [InlineData(8, 0xFFFF_FFFCu)]
    [InlineData(12, 0x37u)]
    [InlineData(12, 0xFFFF_FFFFu)]
    public void A_structure_that_is_too_short_unaligned_or_not_in_the_devices_memory_is_not_used(int field, uint value)
    {
        _fake.Put32(CommonAt + field, value);
        Refused(VirtioRefusal.LegacyOnly);
    }

    [Fact]
    public void The_first_usable_structure_counts()
    {
        _fake.Capabilities((MsixAt, 0x11), (0xA0, 0x09), (CommonAt, 0x09), (NotifyAt, 0x09), (DeviceAt, 0x09));
        PutStructure(0xA0, type: 1, offset: 0x3FFC, length: 0x38);
        Open();
    }

    [Fact]
    public void Registers_that_cannot_be_mapped_refuse_the_device()
    {
        _fake.Put32(CommonAt + 8, 0x3000);
        Refused(VirtioRefusal.BadStructures);
    }

    [Fact]
    public void A_device_without_messages_is_refused()
    {
        _fake.Put8(MsixAt, 0x05);
        Refused(VirtioRefusal.NoMessageInterrupts);
    }

    [Fact]
    public void Any_configuration_space_is_opened_or_refused_without_a_fault() =>
        Gen.Byte.Array[256].Sample(
            content =>
            {
                FakeConfiguration configuration = new();
                FakeFunction fake = configuration.Add(0, 0, 0);
                content.AsSpan().CopyTo(fake.Content);
                fake.Put16(0, 0x1AF4).Put8(0x0E, 0).Put8(6, 0x10);
                _ = VirtioPciTransport.Open(PciBus.Enumerate(configuration)[0], _memory, _messages, out _);
            },
            threads: 1);

    [Fact]
    public void Each_device_is_named_in_the_log_with_the_reason_where_it_is_not_used()
    {
        LineLog log = new();
        _fake.Put16(2, 0x1044);
        ((byte*)_common)[0x14] = 0;
        VirtioDevices devices = VirtioDevices.Find(PciBus.Enumerate(_configuration), _memory, _messages, log);
        Assert.Null(devices.Entropy);
        Assert.Contains("virtio entropy at 00:04.0 is not used", Assert.Single(log.Lines), StringComparison.Ordinal);

        ((uint*)_common)[1] = 1;
        log.Lines.Clear();
        devices = VirtioDevices.Find(PciBus.Enumerate(_configuration), _memory, _messages, log);
        Assert.NotNull(devices.Entropy);
        Assert.Equal("virtio entropy at 00:04.0", Assert.Single(log.Lines));
    }

    [Fact]
    public void Every_refusal_has_words_of_its_own()
    {
        string[] words = [.. Enum.GetValues<VirtioRefusal>().Select(VirtioRefusals.Describe)];
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    private PciFunction Function => Assert.Single(PciBus.Enumerate(_configuration));

    public void Dispose()
    {
        _memory.Dispose();
        NativeMemory.Free(_common);
        NativeMemory.Free(_doorbells);
        NativeMemory.Free(_device);
        NativeMemory.Free(_table);
    }

    private FakeFunction PutStructure(byte at, byte type, uint offset, uint length, byte size = 16) =>
        _fake.Put8(at + 2, size).Put8(at + 3, type).Put8(at + 4, 4).Put32(at + 8, offset).Put32(at + 12, length);

    private VirtioPciTransport Open()
    {
        VirtioPciTransport? transport = VirtioPciTransport.Open(Function, _memory, _messages, out VirtioRefusal refusal);
        Assert.Equal(VirtioRefusal.None, refusal);
        return transport!;
    }

    private void Refused(VirtioRefusal expected)
    {
        Assert.Null(VirtioPciTransport.Open(Function, _memory, _messages, out VirtioRefusal refusal));
        Assert.Equal(expected, refusal);
    }

    private sealed class Handler : InterruptHandler
    {
        internal override void Handle(ref InterruptFrame frame)
        {
        }
    }

    private sealed class LineLog : ILog
    {
        internal List<string> Lines { get; } = [];

        public bool IsEnabled(LogLevel level) => true;

        public void Write(LogLevel level, ReadOnlySpan<char> text) => Lines.Add(text.ToString());

        public void Write(LogLevel level, ReadOnlySpan<char> text, long value) => Lines.Add($"{text}{value}");
    }
}
