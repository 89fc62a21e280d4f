using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Tests.Machine.Acpi;

/// <summary>Physical memory with a machine's tables in it, like those that QEMU makes, for tests to damage.</summary>
internal sealed class FakeFirmware : FirmwareMemory
{
    internal const ulong Root = 0xF5A10;
    internal const uint Rsdt = 0x7FE0_0000;
    internal const uint Xsdt = 0x7FE0_1000;
    internal const uint MadtAddress = 0x7FE0_2000;
    internal const uint FadtAddress = 0x7FE0_3000;
    internal const uint DsdtAddress = 0x7FE0_4000;
    internal const uint SsdtAddress = 0x7FE0_5000;

    private const int HeaderLength = 36;
    private const int ChecksumOffset = 9;

    /// <summary>Pieces of memory by address.</summary>
    internal Dictionary<ulong, byte[]> Memory { get; } = [];

    /// <summary>How many bytes were asked for that are not there.</summary>
    internal int Misses { get; private set; }

    internal override ReadOnlySpan<byte> Read(ulong physical, int length)
    {
        foreach ((ulong start, byte[] bytes) in Memory)
        {
            if (physical >= start && length >= 0 && physical - start <= (ulong)bytes.Length && (ulong)length <= (ulong)bytes.Length - (physical - start))
            {
                return bytes.AsSpan((int)(physical - start), length);
            }
        }

        Misses++;
        return default;
    }

    /// <summary>A machine with two processors, one I/O APIC, and everything about power.</summary>
    internal static FakeFirmware Create(bool extended = true, byte[]? byteCode = null, byte[]? secondaryCode = null)
    {
        FakeFirmware firmware = new();
        firmware.Memory[Root] = RootPointer(extended);
        uint[] tables = [FadtAddress, MadtAddress, SsdtAddress];
        firmware.Memory[Rsdt] = Table("RSDT", [.. tables.SelectMany(BitConverter.GetBytes)]);
        firmware.Memory[Xsdt] = Table("XSDT", [.. tables.SelectMany(table => BitConverter.GetBytes((ulong)table))]);
        firmware.Memory[MadtAddress] = Table("APIC", Madt());
        firmware.Memory[FadtAddress] = Table("FACP", Fadt());
        firmware.Memory[DsdtAddress] = Table("DSDT", byteCode ?? SleepPackage);
        firmware.Memory[SsdtAddress] = Table("SSDT", secondaryCode ?? []);
        return firmware;
    }

    /// <summary><c>Name (_S5, Package (4) { 5, 7, 0, 0 })</c>.</summary>
    internal static byte[] SleepPackage => [0x08, .. "_S5_"u8, 0x12, 0x08, 0x04, 0x0A, 0x05, 0x0A, 0x07, 0x00, 0x00];

    /// <summary>Makes a table's checksum right again.</summary>
    internal static void Seal(byte[] table, int length, int checksumOffset = ChecksumOffset)
    {
        table[checksumOffset] = 0;
        byte sum = 0;
        foreach (byte value in table.AsSpan(0, length))
        {
            sum += value;
        }

        table[checksumOffset] = (byte)-sum;
    }

    internal static byte[] Table(string signature, byte[] body)
    {
        byte[] table = new byte[HeaderLength + body.Length];
        System.Text.Encoding.ASCII.GetBytes(signature).CopyTo(table, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(4), (uint)table.Length);
        body.CopyTo(table, HeaderLength);
        Seal(table, table.Length);
        return table;
    }

    private static byte[] RootPointer(bool extended)
    {
        byte[] pointer = new byte[36];
        "RSD PTR "u8.CopyTo(pointer);
        pointer[15] = extended ? (byte)2 : (byte)0;
        BinaryPrimitives.WriteUInt32LittleEndian(pointer.AsSpan(16), Rsdt);
        BinaryPrimitives.WriteUInt32LittleEndian(pointer.AsSpan(20), (uint)pointer.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(pointer.AsSpan(24), Xsdt);
        Seal(pointer, 20, 8);
        Seal(pointer, 36, 32);
        return pointer;
    }

    private static byte[] Madt() =>
    [
        0x00, 0x00, 0xE0, 0xFE, 0x01, 0x00, 0x00, 0x00, // local APICs at FEE00000H, an 8259 pair
        0, 8, 0, 0, 1, 0, 0, 0, // processor with local APIC 0, enabled
        0, 8, 1, 4, 0, 0, 0, 0, // processor with local APIC 4, not enabled
        1, 12, 2, 0, 0x00, 0x00, 0xC0, 0xFE, 0, 0, 0, 0, // I/O APIC 2 at FEC00000H, from line 0
        2, 10, 0, 0, 2, 0, 0, 0, 0, 0, // IRQ 0 at line 2, as the bus has it
        2, 10, 0, 9, 9, 0, 0, 0, 0x0D, 0, // IRQ 9 at line 9, level, active high
        2, 10, 0, 11, 20, 0, 0, 0, 0x0F, 0, // IRQ 11 at line 20, level, active low
        4, 6, 0xFF, 0, 0, 1, // non-maskable interrupt, not used
        9, 16, 0, 0, 0x34, 0x12, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, // processor with local APIC 1234H
    ];

    private static byte[] Fadt()
    {
        byte[] body = new byte[276 - HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(40 - HeaderLength), DsdtAddress);
        BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(48 - HeaderLength), 0xB2);
        body[52 - HeaderLength] = 0xF1;
        BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(64 - HeaderLength), 0x604);
        BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(76 - HeaderLength), 0x608);
        body[91 - HeaderLength] = 4;
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(109 - HeaderLength), 2);
        BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(112 - HeaderLength), (1 << 10) | (1 << 8));
        byte[] resetRegister = [1, 8, 0, 1, 0xF9, 0x0C, 0, 0, 0, 0, 0, 0];
        resetRegister.CopyTo(body, 116 - HeaderLength);
        body[128 - HeaderLength] = 0x0F;
        return body;
    }
}
