using System;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>
/// The machine's interrupt lines, over all its I/O APICs: by global number, or by the number that they had on the ISA bus. Lines are
/// sent to the processor that asks for them.
/// </summary>
internal static unsafe class IoApic
{
    private static readonly GrowableArray<IoApicController> s_controllers = new();

    private static Madt? s_madt;

    /// <summary>How many lines there are in all.</summary>
    internal static uint LineCount
    {
        get
        {
            uint count = 0;
            foreach (IoApicController controller in s_controllers)
            {
                count += controller.LineCount;
            }

            return count;
        }
    }

    /// <summary>Finds the controllers and masks every line.</summary>
    /// <returns>False where there is none, or its registers cannot be mapped.</returns>
    internal static bool TryStart(DeviceMemory memory, Madt madt)
    {
        s_madt = madt;
        foreach (IoApicEntry entry in madt.IoApics)
        {
            IoApicRegisters* registers = (IoApicRegisters*)memory.MapRegisters(entry.Address, IoApicRegisters.Size);
            if (registers != null)
            {
                IoApicController controller = new(registers, entry.FirstInterrupt);
                controller.Silence();
                s_controllers.Add(controller);
            }
        }

        return s_controllers.Count != 0;
    }

    /// <summary>Sends a line's interrupts to this processor.</summary>
    /// <param name="globalInterrupt">The line's global number.</param>
    /// <param name="vector">The vector to raise.</param>
    /// <param name="isLevel">Level-triggered, else edge-triggered.</param>
    /// <param name="isActiveLow">Active low, else active high.</param>
    internal static void Route(uint globalInterrupt, int vector, bool isLevel, bool isActiveLow) =>
        Set(globalInterrupt, new IoApicRedirection(vector, isActiveLow, isLevel, IsMasked: false, (byte)Cpu.Current->ApicId));

    /// <summary>Sends an ISA interrupt to this processor, wherever and however the machine has it wired.</summary>
    internal static void RouteIsa(int irq, int vector)
    {
        InterruptOverride wiring = Wiring(irq);
        Route(wiring.GlobalInterrupt, vector, wiring.IsLevel, wiring.IsActiveLow);
    }

    /// <summary>Masks a line.</summary>
    internal static void Silence(uint globalInterrupt) => Set(globalInterrupt, IoApicRedirection.Silent);

    /// <summary>Masks an ISA interrupt.</summary>
    internal static void SilenceIsa(int irq) => Silence(Wiring(irq).GlobalInterrupt);

    private static InterruptOverride Wiring(int irq) =>
        s_madt?.FindIsa(irq) ?? throw new InvalidOperationException("The machine has no I/O APIC.");

    private static void Set(uint globalInterrupt, IoApicRedirection redirection)
    {
        foreach (IoApicController controller in s_controllers)
        {
            uint line = globalInterrupt - controller.FirstInterrupt;
            if (line < controller.LineCount)
            {
                controller.Set(line, redirection);
                return;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(globalInterrupt), "No I/O APIC has that line.");
    }
}
