using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// What to write to the two power management control registers to reach a sleep state. The values stand in a package named
/// <c>_S5_</c> in the firmware's byte code (ACPI 6.5, 7.4.2); no interpreter is needed to find a package of constants, only its
/// encoding (ACPI 6.5, 20.2).
/// </summary>
/// <param name="First">SLP_TYP for the first block.</param>
/// <param name="Second">SLP_TYP for the second block.</param>
internal readonly record struct SleepType(byte First, byte Second)
{
    private const byte NameOp = 0x08;
    private const byte RootCharacter = (byte)'\\';
    private const byte PackageOp = 0x12;
    private const byte ZeroOp = 0x00;
    private const byte OneOp = 0x01;
    private const byte OnesOp = 0xFF;
    private const byte BytePrefix = 0x0A;
    private const byte WordPrefix = 0x0B;
    private const byte DWordPrefix = 0x0C;
    private const byte QWordPrefix = 0x0E;
    private const int PackageLengthCountShift = 6;
    private const byte SleepTypeMask = 7;

    private static ReadOnlySpan<byte> Soft => "_S5_"u8;

    /// <summary>Finds the values of the state in which the machine is off.</summary>
    /// <param name="code">A table of byte code, or a part of it.</param>
    /// <param name="type">The values.</param>
    internal static bool TryFindOff(ReadOnlySpan<byte> code, out SleepType type)
    {
        int start = 0;
        while (true)
        {
            int found = code[start..].IndexOf(Soft);
            if (found < 0)
            {
                type = default;
                return false;
            }

            int name = start + found;
            start = name + Soft.Length;
            if (IsDefinition(code, name) && TryReadPackage(code[start..], out type))
            {
                return true;
            }
        }
    }

    /// <summary>A name is defined where NameOp stands before it, with or without the root's sign between.</summary>
    private static bool IsDefinition(ReadOnlySpan<byte> code, int name) =>
        (name >= 1 && code[name - 1] == NameOp)
        || (name >= 2 && code[name - 1] == RootCharacter && code[name - 2] == NameOp);

    private static bool TryReadPackage(ReadOnlySpan<byte> code, out SleepType type)
    {
        type = default;
        if (code.Length < 2 || code[0] != PackageOp)
        {
            return false;
        }

        // The package's length takes one byte and as many more as its two highest bits say; then comes the number of elements.
        int elements = 1 + 1 + (code[1] >> PackageLengthCountShift);
        if (elements >= code.Length || code[elements] == 0)
        {
            return false;
        }

        byte count = code[elements];
        ReadOnlySpan<byte> rest = code[(elements + 1)..];
        if (!TryReadInteger(ref rest, out byte first))
        {
            return false;
        }

        byte second = 0;
        if (count > 1 && !TryReadInteger(ref rest, out second))
        {
            return false;
        }

        type = new SleepType((byte)(first & SleepTypeMask), (byte)(second & SleepTypeMask));
        return true;
    }

    private static bool TryReadInteger(ref ReadOnlySpan<byte> code, out byte value)
    {
        value = 0;
        if (code.IsEmpty)
        {
            return false;
        }

        int size;
        switch (code[0])
        {
            case ZeroOp:
            case OneOp:
            case OnesOp:
                value = code[0];
                code = code[1..];
                return true;
            case BytePrefix:
                size = sizeof(byte);
                break;
            case WordPrefix:
                size = sizeof(ushort);
                break;
            case DWordPrefix:
                size = sizeof(uint);
                break;
            case QWordPrefix:
                size = sizeof(ulong);
                break;
            default:
                return false;
        }

        if (code.Length < 1 + size)
        {
            return false;
        }

        value = code[1];
        code = code[(1 + size)..];
        return true;
    }
}
