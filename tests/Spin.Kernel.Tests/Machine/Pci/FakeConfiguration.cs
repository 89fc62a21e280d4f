using System.Collections.Generic;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Pci;

/// <summary>A configuration space in plain memory, with functions that may lie.</summary>
internal sealed class FakeConfiguration : PciConfiguration
{
    private readonly Dictionary<(byte Bus, byte Device, byte Function), FakeFunction> _functions = [];

    internal int Reads { get; private set; }

    internal FakeFunction Add(byte bus, byte device, byte function)
    {
        FakeFunction added = new();
        _functions.Add((bus, device, function), added);
        return added;
    }

    internal override uint Read32(PciAddress address, byte offset)
    {
        Reads++;
        return Find(address) is { } function ? function.Read32(offset) : uint.MaxValue;
    }

    internal override void Write32(PciAddress address, byte offset, uint value) => Find(address)?.Write32(offset, value);

    internal override void Write16(PciAddress address, byte offset, ushort value) => Find(address)?.Write16(offset, value);

    private FakeFunction? Find(PciAddress address) =>
        _functions.GetValueOrDefault((address.Bus, address.Device, address.Function));
}
