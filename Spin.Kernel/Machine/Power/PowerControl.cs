using System.Diagnostics.CodeAnalysis;
using Spin.Testing.Protocol;

namespace Spin.Kernel.Machine;

/// <summary>
/// Ends the machine's run: off, reset, or back to the emulator with a code. Each tries what the firmware tells first, and goes on to
/// ways that need nothing told.
/// </summary>
internal static unsafe class PowerControl
{
    private const int SleepTypeShift = 10;
    private const int ReducedSleepTypeShift = 2; // ACPI 6.5, 4.8.3.7
    private const byte ReducedSleepEnable = 1 << 5;
    private const byte KeyboardReset = 0xFE; // 8042: pulse output line 0, which is wired to the processor's reset
    private const byte KeyboardInputFull = 1 << 1;
    private const byte ResetControlHard = 0x02; // port CF9H: which reset; then again with the bit that begins it
    private const byte ResetControlBegin = 0x06;

    /// <summary>How often a register is read, in the hope that it changes: the devices answer in microseconds, or never.</summary>
    private const int Patience = 100_000;

    private static Acpi? s_acpi;
    private static DeviceMemory? s_memory;

    private static PortReadWrite8 KeyboardCommand => new(0x64);

    private static PortWriteOnly8 ResetControl => new(0xCF9);

    private static PortWriteOnly32 EmulatorExitPort => new(EmulatorExit.Port);

    /// <summary>Tells what the firmware says.</summary>
    internal static void Initialize(Acpi acpi, DeviceMemory memory)
    {
        s_acpi = acpi;
        s_memory = memory;
    }

    /// <summary>Turns the machine off (ACPI 6.5, 16.1.7). Where it cannot be turned off it stops for ever.</summary>
    [DoesNotReturn]
    internal static void Off()
    {
        Instructions.DisableInterrupts();
        if (s_acpi is { Fadt: { } fadt, Off: { } type })
        {
            if ((fadt.Flags & FadtFlags.HardwareReduced) != 0)
            {
                WriteRegister(fadt.SleepControl, (byte)((type.First << ReducedSleepTypeShift) | ReducedSleepEnable));
            }
            else
            {
                TakeOver(fadt);
                Sleep(fadt.Pm1aControl, type.First);
                Sleep(fadt.Pm1bControl, type.Second);
            }
        }

        Stop();
    }

    /// <summary>Resets the machine: by the firmware's register (ACPI 6.5, 4.8.3.6), the chipset's, the keyboard controller, a triple fault.</summary>
    [DoesNotReturn]
    internal static void Reset()
    {
        Instructions.DisableInterrupts();
        if (s_acpi?.Fadt is { } fadt && (fadt.Flags & FadtFlags.ResetRegister) != 0)
        {
            WriteRegister(fadt.ResetRegister, fadt.ResetValue);
            Wait();
        }

        ResetControl.Write(ResetControlHard);
        ResetControl.Write(ResetControlBegin);
        Wait();
        for (int attempt = 0; attempt < Patience && (KeyboardCommand.Read() & KeyboardInputFull) != 0; attempt++)
        {
            Instructions.Pause();
        }

        KeyboardCommand.Write(KeyboardReset);
        Wait();
        TripleFault();
    }

    /// <summary>Ends an emulator with an exit code; without one, turns the machine off.</summary>
    /// <param name="code">0 for success.</param>
    [DoesNotReturn]
    internal static void ExitEmulator(int code)
    {
        Instructions.DisableInterrupts();
        EmulatorExitPort.Write(EmulatorExit.ToValue(code));
        Off();
    }

    /// <summary>An exception with no table to look it up in, twice over, shuts the processor down, and every machine resets then.</summary>
    [DoesNotReturn]
    internal static void TripleFault()
    {
        TableRegister empty = default;
        Instructions.DisableInterrupts();
        Instructions.LoadIdt(&empty);
        *(byte*)null = 0;
        Stop();
    }

    /// <summary>Where the firmware still manages power it is told to hand over (ACPI 6.5, 4.8.2.5).</summary>
    private static void TakeOver(Fadt fadt)
    {
        if (fadt.SmiCommand == 0 || fadt.AcpiEnable == 0 || IsTakenOver(fadt))
        {
            return;
        }

        Instructions.Out8(fadt.SmiCommand, fadt.AcpiEnable);
        for (int attempt = 0; attempt < Patience && !IsTakenOver(fadt); attempt++)
        {
            Instructions.Pause();
        }
    }

    private static bool IsTakenOver(Fadt fadt) =>
        !TryFindPort(fadt.Pm1aControl, out ushort port) || ((Pm1Control)Instructions.In16(port) & Pm1Control.SciEnable) != 0;

    private static void Sleep(GenericAddress control, byte type)
    {
        if (TryFindPort(control, out ushort port))
        {
            Pm1Control kept = (Pm1Control)Instructions.In16(port) & ~(Pm1Control.SleepType | Pm1Control.SleepEnable);
            Pm1Control asked = kept | (Pm1Control)(type << SleepTypeShift);
            Instructions.Out16(port, (ushort)asked);
            Instructions.Out16(port, (ushort)(asked | Pm1Control.SleepEnable));
        }
    }

    private static bool TryFindPort(GenericAddress register, out ushort port)
    {
        port = (ushort)register.Address;
        return register is { Exists: true, Space: GenericAddressSpace.Io, Address: <= ushort.MaxValue };
    }

    /// <summary>Writes one of the registers of 8 bits that may lie in any space.</summary>
    private static void WriteRegister(GenericAddress register, byte value)
    {
        if (TryFindPort(register, out ushort port))
        {
            Instructions.Out8(port, value);
        }
        else if (register is { Exists: true, Space: GenericAddressSpace.Memory } && s_memory != null)
        {
            WriteOnly8* mapped = (WriteOnly8*)s_memory.MapRegisters(register.Address, sizeof(byte));
            if (mapped != null)
            {
                mapped->Value = value;
            }
        }
    }

    private static void Wait()
    {
        for (int attempt = 0; attempt < Patience; attempt++)
        {
            Instructions.Pause();
        }
    }

    [DoesNotReturn]
    private static void Stop()
    {
        while (true)
        {
            Instructions.DisableInterrupts();
            Instructions.Halt();
        }
    }
}
