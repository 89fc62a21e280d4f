using System.Diagnostics.CodeAnalysis;

namespace Spin;

/// <summary>The machine's power.</summary>
[Service(nameof(KernelServices.Power))]
[Effects(Effects.Writes)]
public interface IPower
{
    /// <summary>Turns the machine off (ACPI 6.5, 16.1.7: S5).</summary>
    [DoesNotReturn]
    void PowerOff();

    /// <summary>Resets the machine (ACPI 6.5, 4.8.3.6).</summary>
    [DoesNotReturn]
    void Reset();

    /// <summary>Ends the emulator with an exit code where one is present, else turns the machine off.</summary>
    /// <param name="code">0 for success.</param>
    [DoesNotReturn]
    void Exit(int code);
}
