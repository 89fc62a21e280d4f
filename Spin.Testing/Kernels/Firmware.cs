namespace Spin.Testing;

/// <summary>What starts an ISO in the emulated machine.</summary>
public enum Firmware
{
    /// <summary>The PC's classic firmware (SeaBIOS).</summary>
    Bios,

    /// <summary>UEFI (OVMF).</summary>
    Uefi,
}
