using System;
using System.Buffers.Binary;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Pci;

/// <summary>One function's 256 bytes, and which of its base address bits can be written.</summary>
internal sealed class FakeFunction
{
    private const int FirstRange = 0x10;
    private readonly byte[] _content = new byte[256];
    private readonly uint[] _rangeMasks = new uint[6];

    internal FakeFunction()
    {
        Put16(0x00, 0x1AF4);
        Put16(0x02, 0x1041);
    }

    internal Span<byte> Content => _content;

    /// <summary>Whether a base address was probed or changed while the function decoded addresses.</summary>
    internal bool DecodedWhileProbed { get; private set; }

    internal FakeFunction Put8(int offset, byte value)
    {
        _content[offset] = value;
        return this;
    }

    internal FakeFunction Put16(int offset, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_content.AsSpan(offset), value);
        return this;
    }

    internal FakeFunction Put32(int offset, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_content.AsSpan(offset), value);
        return this;
    }

    /// <summary>Gives a base address register a content, and bits that can be written.</summary>
    internal FakeFunction Range(int register, uint content, uint writable)
    {
        _rangeMasks[register] = writable;
        return Put32(FirstRange + register * sizeof(uint), content);
    }

    /// <summary>Links capabilities at the given offsets, each with the identity beside it.</summary>
    internal FakeFunction Capabilities(params (byte Offset, byte Id)[] list)
    {
        Put16(0x06, PciStatus.CapabilitiesList.Mask);
        int link = 0x34;
        foreach ((byte offset, byte id) in list)
        {
            Put8(link, offset);
            Put8(offset, id);
            link = offset + 1;
        }

        return this;
    }

    internal uint Read32(byte offset) => BinaryPrimitives.ReadUInt32LittleEndian(_content.AsSpan(offset));

    internal void Write16(byte offset, ushort value)
    {
        if (offset is 0x04 || offset >= 0x40)
        {
            Put16(offset, value);
        }
    }

    internal void Write32(byte offset, uint value)
    {
        int register = (offset - FirstRange) / sizeof(uint);
        if (offset < FirstRange || register >= _rangeMasks.Length)
        {
            return;
        }

        DecodedWhileProbed |= (Read32(0x04) & 3) != 0;
        uint mask = _rangeMasks[register];
        Put32(offset, (Read32(offset) & ~mask) | (value & mask));
    }
}
