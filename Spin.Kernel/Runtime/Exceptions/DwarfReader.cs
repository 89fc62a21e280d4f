namespace Spin.Kernel.Runtime;

/// <summary>Reads the primitive encodings of DWARF (DWARF 5, 7.6) from memory that the linker vouches for.</summary>
internal unsafe ref struct DwarfReader(byte* position)
{
    /// <summary>The next byte.</summary>
    internal byte* Position = position;

    /// <summary>Reads one byte.</summary>
    internal byte Byte() => *Position++;

    /// <summary>Reads 16 bits.</summary>
    internal ushort UInt16()
    {
        ushort value = *(ushort*)Position;
        Position += sizeof(ushort);
        return value;
    }

    /// <summary>Reads 32 bits.</summary>
    internal uint UInt32()
    {
        uint value = *(uint*)Position;
        Position += sizeof(uint);
        return value;
    }

    /// <summary>Reads a 32-bit distance from where it stands.</summary>
    internal byte* Relative32()
    {
        byte* value = Position + *(int*)Position;
        Position += sizeof(int);
        return value;
    }

    /// <summary>Reads an unsigned number of seven bits a byte.</summary>
    internal ulong Unsigned()
    {
        ulong value = 0;
        int shift = 0;
        byte part;
        do
        {
            part = *Position++;
            value |= (ulong)(part & 0x7F) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return value;
    }
}
