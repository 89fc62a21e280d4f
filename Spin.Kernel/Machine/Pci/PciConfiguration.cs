namespace Spin.Kernel.Machine;

/// <summary>The configuration space of all functions, as aligned doublewords. Where no function answers, all bits read as ones.</summary>
internal abstract class PciConfiguration
{
    /// <summary>Bytes of configuration space that every function has and that mechanism #1 reaches.</summary>
    internal const int Size = 256;

    /// <summary>Reads a doubleword.</summary>
    /// <param name="address">The function.</param>
    /// <param name="offset">A multiple of four.</param>
    internal abstract uint Read32(PciAddress address, byte offset);

    /// <summary>Writes a doubleword.</summary>
    /// <param name="address">The function.</param>
    /// <param name="offset">A multiple of four.</param>
    /// <param name="value">What to write.</param>
    internal abstract void Write32(PciAddress address, byte offset, uint value);

    /// <summary>Writes a word, and leaves the other half of its doubleword alone: its status bits clear when ones are written.</summary>
    /// <param name="address">The function.</param>
    /// <param name="offset">A multiple of two.</param>
    /// <param name="value">What to write.</param>
    internal abstract void Write16(PciAddress address, byte offset, ushort value);

    /// <summary>Reads a word.</summary>
    internal ushort Read16(PciAddress address, byte offset) => (ushort)(Read32(address, AlignedDown(offset)) >> BitOffset(offset));

    /// <summary>Reads a byte.</summary>
    internal byte Read8(PciAddress address, byte offset) => (byte)(Read32(address, AlignedDown(offset)) >> BitOffset(offset));

    private static byte AlignedDown(byte offset) => (byte)(offset - offset % sizeof(uint));

    private static int BitOffset(byte offset) => offset % sizeof(uint) * 8;
}
