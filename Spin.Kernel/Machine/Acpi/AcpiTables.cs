using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>The firmware's tables by signature. Only those whose length and checksum are right are ever seen (ACPI 6.5, 5.2.6).</summary>
internal sealed class AcpiTables
{
    /// <summary>The length of the header that every table begins with.</summary>
    internal const int HeaderLength = 36;

    private const int LengthOffset = 4;

    /// <summary>More tables, or larger ones, no machine has: what claims to be is damaged.</summary>
    private const int MostTables = 256;
    private const uint LargestTable = 8 * 1024 * 1024;

    private readonly FirmwareMemory _memory;
    private readonly GrowableArray<ulong> _addresses = new();

    /// <summary>Reads the list of tables.</summary>
    /// <param name="memory">Physical memory.</param>
    /// <param name="root">Where the list is.</param>
    internal AcpiTables(FirmwareMemory memory, RootPointer root)
    {
        _memory = memory;
        ReadOnlySpan<byte> signature = root.IsExtended ? "XSDT"u8 : "RSDT"u8;
        if (!TryRead(root.TableList, signature, out ReadOnlySpan<byte> bytes))
        {
            return;
        }

        FirmwareTable list = new(bytes);
        int entrySize = root.IsExtended ? sizeof(ulong) : sizeof(uint);
        int count = Math.Min((bytes.Length - HeaderLength) / entrySize, MostTables);
        for (int entry = 0; entry < count; entry++)
        {
            int offset = HeaderLength + (entry * entrySize);
            _addresses.Add(root.IsExtended ? list.UInt64(offset) : list.UInt32(offset));
        }
    }

    /// <summary>How many tables the list names.</summary>
    internal int Count => _addresses.Count;

    /// <summary>Finds the first table with a signature.</summary>
    internal bool TryFind(ReadOnlySpan<byte> signature, out ReadOnlySpan<byte> table) => TryFind(signature, 0, out table);

    /// <summary>Finds a table with a signature that several may have.</summary>
    /// <param name="signature">Four letters.</param>
    /// <param name="index">How many to pass over.</param>
    /// <param name="table">The whole table.</param>
    internal bool TryFind(ReadOnlySpan<byte> signature, int index, out ReadOnlySpan<byte> table)
    {
        foreach (ulong address in _addresses)
        {
            if (TryRead(address, signature, out table) && index-- == 0)
            {
                return true;
            }
        }

        table = default;
        return false;
    }

    /// <summary>Reads the table at an address.</summary>
    /// <param name="physical">Where it is.</param>
    /// <param name="signature">Its four letters.</param>
    /// <param name="table">The whole table.</param>
    /// <returns>False where there is none with that signature, or it is damaged.</returns>
    internal bool TryRead(ulong physical, ReadOnlySpan<byte> signature, out ReadOnlySpan<byte> table)
    {
        table = default;
        if (physical == 0)
        {
            return false;
        }

        ReadOnlySpan<byte> header = _memory.Read(physical, HeaderLength);
        if (!header.StartsWith(signature))
        {
            return false;
        }

        uint length = new FirmwareTable(header).UInt32(LengthOffset);
        if (length is < HeaderLength or > LargestTable)
        {
            return false;
        }

        ReadOnlySpan<byte> whole = _memory.Read(physical, (int)length);
        if (whole.Length != (int)length || !FirmwareTable.IsSumZero(whole))
        {
            return false;
        }

        table = whole;
        return true;
    }
}
