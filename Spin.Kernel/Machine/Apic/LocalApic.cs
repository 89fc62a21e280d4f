using System.Threading;

namespace Spin.Kernel.Machine;

/// <summary>
/// The processor's own interrupt controller (SDM vol. 3A, chapter 10). Registers are MSRs where it can do that (x2APIC), in memory
/// otherwise. Where the firmware has switched to x2APIC mode already, there is no way back from it but a reset.
/// </summary>
internal static unsafe class LocalApic
{
    private const ulong RegistersLength = 0x1000;
    private const uint SoftwareEnable = 1 << 8;
    private const int IdShift = 24;
    private const int MsrShift = 4;

    private static byte* s_registers;

    /// <summary>Whether registers are MSRs.</summary>
    internal static bool IsX2Apic => s_registers == null;

    /// <summary>
    /// Switches this processor's local APIC on, every local interrupt masked but non-maskable ones and errors. Interrupts are off.
    /// </summary>
    /// <param name="memory">Makes the registers addressable.</param>
    /// <param name="address">Where the firmware's tables say that they are; 0 to ask the processor.</param>
    /// <param name="allowMsrs">Whether it may be switched to x2APIC mode.</param>
    /// <param name="onError">What is called for errors that it finds.</param>
    /// <returns>False where there is none, or its registers cannot be mapped.</returns>
    internal static bool TryStart(DeviceMemory memory, ulong address, bool allowMsrs, InterruptHandler onError)
    {
        if (!CpuFeatures.Has(CpuFeature.LocalApic))
        {
            return false;
        }

        ApicBase mode = (ApicBase)Instructions.ReadMsr((uint)Msr.ApicBase);
        if ((mode & ApicBase.X2Apic) == 0 && !TryEnable(memory, address, mode, allowMsrs && CpuFeatures.Has(CpuFeature.X2Apic)))
        {
            return false;
        }

        Interrupts.Register(Vector.ApicError, onError);
        Configure(Cpu.Current);
        return true;
    }

    /// <summary>Reads a register.</summary>
    internal static uint Read(LocalApicRegister register) => s_registers != null
        ? Volatile.Read(ref *(uint*)(s_registers + (int)register))
        : (uint)Instructions.ReadMsr(MsrOf(register));

    /// <summary>Writes a register.</summary>
    internal static void Write(LocalApicRegister register, uint value)
    {
        if (s_registers != null)
        {
            Volatile.Write(ref *(uint*)(s_registers + (int)register), value);
        }
        else
        {
            Instructions.WriteMsr(MsrOf(register), value);
        }
    }

    /// <summary>Interrupts this processor; the interrupt arrives when interrupts are on.</summary>
    internal static void SendToSelf(int vector) =>
        Write(LocalApicRegister.CommandLow, (uint)vector | (uint)(InterruptCommand.ToSelf | InterruptCommand.Assert));

    /// <summary>The errors since they were last asked for.</summary>
    internal static uint TakeErrors()
    {
        Write(LocalApicRegister.ErrorStatus, 0); // which makes the register show them
        return Read(LocalApicRegister.ErrorStatus);
    }

    /// <summary>From off, x2APIC mode is two steps away: each writes one of the two bits (SDM vol. 3A, 10.12.5).</summary>
    private static bool TryEnable(DeviceMemory memory, ulong address, ApicBase mode, bool byMsrs)
    {
        if (!byMsrs)
        {
            s_registers = memory.MapRegisters(address != 0 ? address : (ulong)(mode & ApicBase.Address), RegistersLength);
            if (s_registers == null)
            {
                return false;
            }
        }

        Instructions.WriteMsr((uint)Msr.ApicBase, (ulong)(mode | ApicBase.Enable));
        if (byMsrs)
        {
            Instructions.WriteMsr((uint)Msr.ApicBase, (ulong)(mode | ApicBase.Enable | ApicBase.X2Apic));
        }

        return true;
    }

    private static void Configure(Cpu* cpu)
    {
        uint id = Read(LocalApicRegister.Id);
        cpu->ApicId = IsX2Apic ? id : id >> IdShift;
        cpu->EndOfInterrupt = IsX2Apic ? null : s_registers + (int)LocalApicRegister.EndOfInterrupt;

        Write(LocalApicRegister.TimerVector, (uint)LocalVector.Masked);
        Write(LocalApicRegister.Lint0Vector, (uint)LocalVector.Masked);
        Write(LocalApicRegister.Lint1Vector, (uint)LocalVector.NonMaskable);
        Write(LocalApicRegister.ErrorVector, Vector.ApicError);
        Write(LocalApicRegister.TaskPriority, 0);
        Write(LocalApicRegister.Spurious, SoftwareEnable | Vector.Spurious);
    }

    private static uint MsrOf(LocalApicRegister register) => (uint)Msr.X2ApicFirst + ((uint)register >> MsrShift);
}
