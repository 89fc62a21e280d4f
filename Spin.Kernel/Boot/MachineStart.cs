using Spin.Kernel.Machine;
using Spin.Kernel.Memory;

namespace Spin.Kernel.Boot;

/// <summary>From the firmware's tables to a machine with clock, interrupts and power.</summary>
internal static class MachineStart
{
    /// <summary>What the firmware told; null before <see cref="TryStart"/>.</summary>
    internal static Acpi? Firmware { get; private set; }

    /// <summary>Memory for drivers.</summary>
    internal static DeviceMemory Devices { get; } = new KernelDeviceMemory();

    /// <summary>
    /// Finds out what there is, silences every interrupt, starts the local APIC and measures the clocks. Interrupts are off and stay so.
    /// </summary>
    /// <returns>False where the machine has no local APIC that can be used.</returns>
    internal static bool TryStart()
    {
        Acpi acpi = Acpi.Read(new MappedFirmware(), MemoryStart.Information.AcpiRoot);
        Firmware = acpi;
        PowerControl.Initialize(acpi, Devices);
        LegacyPic.Silence();
        if (!LocalApic.TryStart(
            Devices, acpi.Madt?.LocalApicAddress ?? 0, ApicOption.AllowsMsrs(KernelOptions.Line), new ApicErrorHandler()))
        {
            return false;
        }

        if (acpi.Madt != null)
        {
            IoApic.TryStart(Devices, acpi.Madt);
        }

        ReferenceClock reference = (ReferenceClock?)PmTimer.Find(acpi.Fadt) ?? Pit.Start();
        ClockCalibration.Run(reference, Tsc.RateOf(CpuFeatures.Ask(CpuidLeaf.TimestampRatio)));
        return true;
    }
}
