using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Spin.Kernel.Machine;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Pci;

public sealed class PciTests
{
    private readonly FakeConfiguration _configuration = new();

    private PciFunction Only => Assert.Single(PciBus.Enumerate(_configuration));

    [Fact]
    public void An_empty_bus_has_nothing() => Assert.Empty(PciBus.Enumerate(_configuration));

    [Fact]
    public void A_function_tells_who_it_is()
    {
        _configuration.Add(0, 3, 0).Put32(0x08, 0x0200_0001).Put16(0x2E, 1);
        PciFunction function = Only;
        Assert.Equal(0x1AF4, function.Vendor);
        Assert.Equal(0x1041, function.Device);
        Assert.Equal(1, function.SubsystemDevice);
        Assert.Equal(2u, PciClass.Base.In(function.ClassAndRevision));
        Assert.Equal(1u, PciClass.Revision.In(function.ClassAndRevision));
        Assert.Equal("00:03.0", function.Address.ToString());
    }

    [Fact]
    public void Functions_beyond_the_first_are_looked_for_only_where_the_header_says_so()
    {
        _configuration.Add(0, 1, 0);
        _configuration.Add(0, 1, 5);
        _configuration.Add(0, 2, 0).Put8(0x0E, 0x80);
        _configuration.Add(0, 2, 7);
        Assert.Equal(["00:01.0", "00:02.0", "00:02.7"], Addresses());
    }

    [Fact]
    public void Buses_behind_bridges_are_followed_once_each()
    {
        _configuration.Add(0, 0, 0).Put8(0x0E, 1).Put8(0x19, 4);
        _configuration.Add(4, 0, 0).Put8(0x0E, 1).Put8(0x19, 9);
        _configuration.Add(9, 31, 0).Put8(0x0E, 1).Put8(0x19, 4);
        _configuration.Add(9, 30, 0).Put8(0x0E, 1).Put8(0x19, 0);
        Assert.Equal(["00:00.0", "04:00.0", "09:1e.0", "09:1f.0"], Addresses().Order());
    }

    [Fact]
    public void Ranges_are_sized_and_left_as_they_were()
    {
        FakeFunction fake = _configuration.Add(0, 3, 0).Put16(0x04, 0x0007)
            .Range(0, 0x0000_C041, 0xFFFF_FFC0)
            .Range(1, 0xFEBC_1000, 0xFFFF_F000)
            .Range(4, 0x0000_000C, 0xFFFF_C000).Range(5, 0x0000_0070, 0xFFFF_FFFF);
        byte[] before = fake.Content.ToArray();

        PciFunction function = Only;

        Check(PciRangeKind.Ports, 0xC040, 0x40, function.Range(0));
        Check(PciRangeKind.Memory, 0xFEBC_1000, 0x1000, function.Range(1));
        Check(PciRangeKind.None, 0, 0, function.Range(2));
        Check(PciRangeKind.Memory, 0x70_0000_0000, 0x4000, function.Range(4));
        Check(PciRangeKind.None, 0, 0, function.Range(5));
        Check(PciRangeKind.None, 0, 0, function.Range(6));
        Assert.False(fake.DecodedWhileProbed);
        Assert.Equal(before, fake.Content.ToArray());
    }

    [Fact]
    public void A_wide_range_in_the_last_register_is_refused()
    {
        _configuration.Add(0, 3, 0).Range(5, 0x0000_000C, 0xFFFF_C000);
        Check(PciRangeKind.None, 0, 0, Only.Range(5));
    }

    [Fact]
    public void A_range_without_address_or_past_its_end_holds_no_memory()
    {
        Assert.False(new PciRange(PciRangeKind.Memory, 0, 0x1000).HasMemory(0, 1));
        PciRange range = new(PciRangeKind.Memory, 0x1_0000, 0x1000);
        Assert.True(range.HasMemory(0xFF0, 0x10));
        Assert.False(range.HasMemory(0xFF0, 0x11));
        Assert.False(range.HasMemory(ulong.MaxValue, 2));
        Assert.False(range.HasMemory(8, ulong.MaxValue));
        Assert.False(new PciRange(PciRangeKind.Ports, 0x1_0000, 0x1000).HasMemory(0, 1));
    }

    [Fact]
    public void Capabilities_are_listed_in_order()
    {
        _configuration.Add(0, 3, 0).Capabilities((0x98, 0x11), (0x84, 0x09), (0x40, 0x09));
        Assert.Equal([(0x11, 0x98), (0x09, 0x84), (0x09, 0x40)], Only.Capabilities.Select(c => ((int)c.Id, (int)c.Offset)));
        Assert.False(Only.HasMalformedCapabilities);
    }

    [Fact]
    public void A_list_that_loops_is_cut_and_reported()
    {
        _configuration.Add(0, 3, 0).Capabilities((0x40, 0x11), (0x50, 0x09)).Put8(0x51, 0x40);
        Assert.Equal(2, Only.Capabilities.Count);
        Assert.True(Only.HasMalformedCapabilities);
    }

    [Fact]
    public void A_list_that_points_into_the_header_is_cut_and_reported()
    {
        _configuration.Add(0, 3, 0).Capabilities((0x40, 0x11)).Put8(0x41, 0x10);
        Assert.Single(Only.Capabilities);
        Assert.True(Only.HasMalformedCapabilities);
    }

    [Fact]
    public void A_function_without_the_status_bit_has_no_list()
    {
        _configuration.Add(0, 3, 0).Capabilities((0x40, 0x11)).Put16(0x06, 0);
        Assert.Empty(Only.Capabilities);
    }

    [Fact]
    public void Any_256_bytes_are_read_in_bounded_time_without_a_fault() =>
        Gen.Byte.Array[256].Sample(content =>
        {
            FakeConfiguration configuration = new();
            FakeFunction fake = configuration.Add(0, 0, 0);
            content.CopyTo(fake.Content);
            fake.Put16(0x00, 0x1AF4).Put8(0x06, 0x10);
            List<PciFunction> found = PciBus.Enumerate(configuration);
            Assert.InRange(found[0].Capabilities.Count, 0, 48);
            Assert.InRange(configuration.Reads, 1, 20_000);
        });

    [Fact]
    public void Enabling_turns_memory_and_bus_mastering_on_and_the_pin_off()
    {
        FakeFunction fake = _configuration.Add(0, 3, 0).Put16(0x04, 0x0001);
        Only.Enable();
        Assert.Equal(0x0407, (ushort)fake.Read32(0x04));
    }

    private static void Check(PciRangeKind kind, ulong address, ulong length, PciRange range)
    {
        Assert.Equal(kind, range.Kind);
        Assert.Equal(address, range.Address);
        Assert.Equal(length, range.Length);
    }

    private IEnumerable<string> Addresses() => PciBus.Enumerate(_configuration).Select(function => function.Address.ToString());
}
