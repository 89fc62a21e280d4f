using System;

namespace Spin.Kernel.Machine;

/// <summary>The fixed ACPI description table: registers of power management (ACPI 6.5, 5.2.9).</summary>
internal sealed class Fadt
{
    private const int DsdtOffset = 40;
    private const int SmiCommandOffset = 48;
    private const int AcpiEnableOffset = 52;
    private const int Pm1aControlOffset = 64;
    private const int Pm1bControlOffset = 68;
    private const int PmTimerOffset = 76;
    private const int PmTimerLengthOffset = 91;
    private const int BootArchitectureOffset = 109;
    private const int FlagsOffset = 112;
    private const int ResetRegisterOffset = 116;
    private const int ResetValueOffset = 128;
    private const int ExtendedDsdtOffset = 140;
    private const int ExtendedPm1aControlOffset = 172;
    private const int ExtendedPm1bControlOffset = 184;
    private const int ExtendedPmTimerOffset = 208;
    private const int SleepControlOffset = 244;
    private const int PmTimerLength = 4;
    private const int Pm1ControlBits = 16;
    private const int PmTimerBits = 32;

    /// <summary>Reads the table.</summary>
    internal Fadt(ReadOnlySpan<byte> bytes)
    {
        FirmwareTable table = new(bytes);
        ulong extendedDsdt = table.UInt64(ExtendedDsdtOffset);
        Dsdt = extendedDsdt != 0 ? extendedDsdt : table.UInt32(DsdtOffset);
        SmiCommand = (ushort)table.UInt32(SmiCommandOffset);
        AcpiEnable = table.Byte(AcpiEnableOffset);
        Pm1aControl = Choose(table, ExtendedPm1aControlOffset, Pm1aControlOffset, Pm1ControlBits);
        Pm1bControl = Choose(table, ExtendedPm1bControlOffset, Pm1bControlOffset, Pm1ControlBits);
        PmTimer = table.Byte(PmTimerLengthOffset) == PmTimerLength
            ? Choose(table, ExtendedPmTimerOffset, PmTimerOffset, PmTimerBits)
            : default;
        BootArchitecture = (BootArchitecture)table.UInt16(BootArchitectureOffset);
        Flags = (FadtFlags)table.UInt32(FlagsOffset);
        ResetRegister = GenericAddress.Read(table, ResetRegisterOffset);
        ResetValue = table.Byte(ResetValueOffset);
        SleepControl = GenericAddress.Read(table, SleepControlOffset);
    }

    /// <summary>The physical address of the DSDT.</summary>
    internal ulong Dsdt { get; }

    /// <summary>The port by which the firmware is told to hand power management over, or 0.</summary>
    internal ushort SmiCommand { get; }

    /// <summary>What to write there.</summary>
    internal byte AcpiEnable { get; }

    /// <summary>Power management control, first block.</summary>
    internal GenericAddress Pm1aControl { get; }

    /// <summary>Power management control, second block; seldom there.</summary>
    internal GenericAddress Pm1bControl { get; }

    /// <summary>The power management timer, if there is one.</summary>
    internal GenericAddress PmTimer { get; }

    /// <summary>What of the PC's old devices there is.</summary>
    internal BootArchitecture BootArchitecture { get; }

    /// <summary>Fixed features.</summary>
    internal FadtFlags Flags { get; }

    /// <summary>The register that resets the machine, where <see cref="FadtFlags.ResetRegister"/> says so.</summary>
    internal GenericAddress ResetRegister { get; }

    /// <summary>What to write there.</summary>
    internal byte ResetValue { get; }

    /// <summary>The sleep control register of hardware-reduced machines.</summary>
    internal GenericAddress SleepControl { get; }

    /// <summary>The 64-bit form of an address counts where it is there, else the old one, which is an I/O port.</summary>
    private static GenericAddress Choose(FirmwareTable table, int extendedOffset, int offset, int bits)
    {
        GenericAddress extended = GenericAddress.Read(table, extendedOffset);
        return extended.Exists ? extended : new GenericAddress(GenericAddressSpace.Io, bits, table.UInt32(offset));
    }
}
