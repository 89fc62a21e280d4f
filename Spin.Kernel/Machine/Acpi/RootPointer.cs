using System;

namespace Spin.Kernel.Machine;

/// <summary>The root system description pointer: where the list of tables is (ACPI 6.5, 5.2.5).</summary>
/// <param name="TableList">The physical address of the RSDT or XSDT.</param>
/// <param name="IsExtended">Whether it is the XSDT, whose entries have 64 bits.</param>
internal readonly record struct RootPointer(ulong TableList, bool IsExtended)
{
    private const int Length = 20;
    private const int ExtendedLength = 36;
    private const int RevisionOffset = 15;
    private const int RsdtOffset = 16;
    private const int LengthOffset = 20;
    private const int XsdtOffset = 24;
    private const int FirstExtendedRevision = 2;

    /// <summary>On machines with a BIOS the pointer lies in these areas (ACPI 6.5, 5.2.5.1), on a multiple of 16.</summary>
    private const ulong ExtendedAreaSegmentPointer = 0x40E;
    private const int SegmentShift = 4;
    private const int ExtendedAreaLength = 1024;
    private const ulong BiosArea = 0xE0000;
    private const int BiosAreaLength = 0x20000;
    private const int Alignment = 16;

    private static ReadOnlySpan<byte> Signature => "RSD PTR "u8;

    /// <summary>Finds the pointer: where the loader says, else where a BIOS leaves it.</summary>
    /// <param name="memory">Physical memory.</param>
    /// <param name="told">Where the loader says that it is, or 0.</param>
    /// <param name="pointer">The pointer.</param>
    internal static bool TryFind(FirmwareMemory memory, ulong told, out RootPointer pointer)
    {
        if (told != 0 && TryRead(memory, told, out pointer))
        {
            return true;
        }

        ulong extendedArea = (ulong)new FirmwareTable(memory.Read(ExtendedAreaSegmentPointer, sizeof(ushort))).UInt16(0) << SegmentShift;
        return TryScan(memory, extendedArea, ExtendedAreaLength, out pointer)
            || TryScan(memory, BiosArea, BiosAreaLength, out pointer);
    }

    /// <summary>Reads a pointer that was copied by a loader or found in memory.</summary>
    /// <returns>False where it is none: wrong signature, length or checksum.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> bytes, out RootPointer pointer)
    {
        pointer = default;
        if (bytes.Length < Length || !bytes.StartsWith(Signature) || !FirmwareTable.IsSumZero(bytes[..Length]))
        {
            return false;
        }

        FirmwareTable table = new(bytes);
        if (table.Byte(RevisionOffset) >= FirstExtendedRevision
            && table.UInt32(LengthOffset) >= ExtendedLength
            && bytes.Length >= ExtendedLength
            && FirmwareTable.IsSumZero(bytes[..ExtendedLength])
            && table.UInt64(XsdtOffset) != 0)
        {
            pointer = new RootPointer(table.UInt64(XsdtOffset), IsExtended: true);
            return true;
        }

        pointer = new RootPointer(table.UInt32(RsdtOffset), IsExtended: false);
        return pointer.TableList != 0;
    }

    private static bool TryRead(FirmwareMemory memory, ulong physical, out RootPointer pointer)
    {
        ReadOnlySpan<byte> bytes = memory.Read(physical, ExtendedLength);
        return TryParse(bytes.IsEmpty ? memory.Read(physical, Length) : bytes, out pointer);
    }

    private static bool TryScan(FirmwareMemory memory, ulong start, int length, out RootPointer pointer)
    {
        for (int offset = 0; start != 0 && offset < length; offset += Alignment)
        {
            ReadOnlySpan<byte> signature = memory.Read(start + (ulong)offset, Signature.Length);
            if (signature.SequenceEqual(Signature) && TryRead(memory, start + (ulong)offset, out pointer))
            {
                return true;
            }
        }

        pointer = default;
        return false;
    }
}
