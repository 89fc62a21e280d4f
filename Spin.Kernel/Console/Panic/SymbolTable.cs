using System;
using System.Buffers.Binary;

namespace Spin.Kernel.Console;

/// <summary>
/// The side file of symbols, which a loader may bring beside the image (the link step writes it): methods and lines by address.
/// Every offset is checked; a file that is not one, or not this image's, finds nothing.
/// </summary>
/// <param name="file">The whole file.</param>
internal readonly ref struct SymbolTable(ReadOnlySpan<byte> file)
{
    private const int HeaderSize = 40;
    private const int MethodSize = 12;
    private const int LineSize = 8;
    private const int FileSize = 4;

    private readonly ReadOnlySpan<byte> _file = IsValid(file) ? file : default;

    private static ReadOnlySpan<byte> Magic => "SPINSYM1"u8;

    /// <summary>Whether there are symbols.</summary>
    internal bool IsPresent => !_file.IsEmpty;

    /// <summary>Finds the method that holds an address.</summary>
    /// <param name="offset">The address, from where the image is linked.</param>
    /// <param name="name">The method's name in UTF-8.</param>
    internal bool TryFindMethod(uint offset, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!TryFind(Section(8, MethodSize), MethodSize, offset, out ReadOnlySpan<byte> method)
            || offset >= BinaryPrimitives.ReadUInt32LittleEndian(method[4..]))
        {
            return false;
        }

        name = Text(BinaryPrimitives.ReadUInt32LittleEndian(method[8..]));
        return !name.IsEmpty;
    }

    /// <summary>Finds the line that an address was compiled from.</summary>
    /// <param name="offset">The address, from where the image is linked.</param>
    /// <param name="path">The file's name in UTF-8.</param>
    /// <param name="line">The line, from 1.</param>
    internal bool TryFindLine(uint offset, out ReadOnlySpan<byte> path, out int line)
    {
        path = default;
        line = 0;
        if (!TryFind(Section(16, LineSize), LineSize, offset, out ReadOnlySpan<byte> row))
        {
            return false;
        }

        int index = BinaryPrimitives.ReadUInt16LittleEndian(row[4..]);
        line = BinaryPrimitives.ReadUInt16LittleEndian(row[6..]);
        ReadOnlySpan<byte> files = Section(24, FileSize);
        if (line == 0 || index >= files.Length / FileSize)
        {
            return false;
        }

        path = Text(BinaryPrimitives.ReadUInt32LittleEndian(files[(index * FileSize)..]));
        return !path.IsEmpty;
    }

    private static bool IsValid(ReadOnlySpan<byte> file) => file.Length > HeaderSize && file.StartsWith(Magic);

    /// <summary>A table whose place and count of rows stand in the header.</summary>
    private ReadOnlySpan<byte> Section(int header, int rowSize)
    {
        if (_file.IsEmpty)
        {
            return default;
        }

        uint start = BinaryPrimitives.ReadUInt32LittleEndian(_file[header..]);
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(_file[(header + 4)..]);
        ulong length = (ulong)count * (uint)rowSize;
        return start + length <= (ulong)_file.Length ? _file.Slice((int)start, (int)length) : default;
    }

    /// <summary>The last row that begins at or before a value.</summary>
    private static bool TryFind(ReadOnlySpan<byte> rows, int rowSize, uint value, out ReadOnlySpan<byte> row)
    {
        int low = 0;
        int high = rows.Length / rowSize;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (BinaryPrimitives.ReadUInt32LittleEndian(rows[(middle * rowSize)..]) <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        row = low == 0 ? default : rows.Slice((low - 1) * rowSize, rowSize);
        return low != 0;
    }

    private ReadOnlySpan<byte> Text(uint offset)
    {
        const int StringsHeader = 32;
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(_file[StringsHeader..]);
        ulong place = (ulong)start + offset;
        if (place >= (ulong)_file.Length)
        {
            return default;
        }

        ReadOnlySpan<byte> text = _file[(int)place..];
        int end = text.IndexOf((byte)0);
        return end < 0 ? default : text[..end];
    }
}
