using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Pci;

public sealed unsafe class MsixTests : IDisposable
{
    private const ulong TableAddress = 0xFEBC_0800;
    private const int Entries = 3;
    private readonly FakeConfiguration _configuration = new();
    private readonly FakeDeviceMemory _memory = new();
    private readonly uint* _table = (uint*)NativeMemory.AllocZeroed(Entries * MsixEntry.Size);
    private readonly FakeFunction _fake;

    public MsixTests()
    {
        _memory.PutRegisters(TableAddress, _table);
        _fake = _configuration.Add(0, 3, 0)
            .Capabilities((0x98, 0x11))
            .Put16(0x9A, Entries - 1)
            .Put32(0x9C, 0x0000_0801)
            .Range(1, 0xFEBC_0000, 0xFFFF_F000);
    }

    private MsixTable? Open() => MsixTable.Open(Assert.Single(PciBus.Enumerate(_configuration)), _memory);

    [Fact]
    public void An_entry_has_its_fields_where_the_specification_says()
    {
        Assert.Equal(16, Unsafe.SizeOf<MsixEntry>());
        Assert.Equal(4, (int)Marshal.OffsetOf<MsixEntry>(nameof(MsixEntry.MessageAddressHigh)));
        Assert.Equal(8, (int)Marshal.OffsetOf<MsixEntry>(nameof(MsixEntry.MessageData)));
        Assert.Equal(12, (int)Marshal.OffsetOf<MsixEntry>(nameof(MsixEntry.VectorControl)));
    }

    [Fact]
    public void Opening_enables_the_function_with_every_entry_masked()
    {
        Assert.Equal(Entries, Open()!.Count);
        Assert.Equal(0x8002, (ushort)(_fake.Read32(0x98) >> 16));
        for (int entry = 0; entry < Entries; entry++)
        {
            Assert.Equal(1u, _table[entry * 4 + 3]);
        }
    }

    [Fact]
    public void A_programmed_entry_has_the_message_that_the_processor_manual_asks_for()
    {
        Open()!.Program(1, localApic: 5, vector: 0x47);
        Assert.Equal([0xFEE0_5000u, 0, 0x47, 0], new ReadOnlySpan<uint>(_table + 4, 4).ToArray());
        Assert.Equal(1u, _table[3]);
    }

    [Fact]
    public void Masks_of_one_entry_and_of_all_are_apart()
    {
        MsixTable table = Open()!;
        table.Program(0, 0, 0x40);
        table.SetMasked(0, true);
        Assert.Equal(1u, _table[3]);
        table.SetFunctionMasked(true);
        Assert.Equal(0xC002, (ushort)(_fake.Read32(0x98) >> 16));
        table.SetFunctionMasked(false);
        Assert.Equal(0x8002, (ushort)(_fake.Read32(0x98) >> 16));
    }

    [Fact]
    public void An_entry_out_of_range_is_the_callers_fault() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Open()!.Program(Entries, 0, 0x40));

    [Theory]
    [InlineData(0x0000_0FF9u)]
    [InlineData(0x0000_0804u)]
    [InlineData(0x0000_0807u)]
    [InlineData(0xFFFF_FFF9u)]
    public void A_table_outside_the_functions_memory_is_refused(uint place)
    {
        _fake.Put32(0x9C, place);
        Assert.Null(Open());
    }

    [Fact]
    public void A_capability_that_runs_over_the_end_is_refused()
    {
        _fake.Capabilities((0xF8, 0x11));
        Assert.Null(Open());
    }

    [Fact]
    public void A_function_without_the_capability_has_no_table()
    {
        _fake.Capabilities((0x98, 0x09));
        Assert.Null(Open());
    }

    public void Dispose()
    {
        _memory.Dispose();
        NativeMemory.Free(_table);
    }
}
