namespace Spin.Kernel.Machine;

/// <summary>
/// The pair of 8259A interrupt controllers of the PC (8259A datasheet). They are not used, but their power-on vectors are those of
/// processor exceptions, and a spurious interrupt cannot be masked: so they are moved out of the way before they are masked.
/// </summary>
internal static class LegacyPic
{
    private const byte InitializeCascaded = 0x11; // ICW1: ICW4 will follow
    private const byte SecondLines = 8;
    private const byte FirstHasSecondAtLine2 = 1 << 2; // ICW3 of the first
    private const byte SecondIsAtLine2 = 2; // ICW3 of the second
    private const byte Mode8086 = 0x01; // ICW4
    private const byte AllMasked = 0xFF; // OCW1

    private static PortReadWrite8 FirstCommand => new(0x20);

    private static PortReadWrite8 FirstData => new(0x21);

    private static PortReadWrite8 SecondCommand => new(0xA0);

    private static PortReadWrite8 SecondData => new(0xA1);

    /// <summary>Moves both to <see cref="Vector.LegacyBase"/> and masks every line.</summary>
    internal static void Silence()
    {
        FirstCommand.Write(InitializeCascaded);
        SecondCommand.Write(InitializeCascaded);
        FirstData.Write(Vector.LegacyBase);
        SecondData.Write(Vector.LegacyBase + SecondLines);
        FirstData.Write(FirstHasSecondAtLine2);
        SecondData.Write(SecondIsAtLine2);
        FirstData.Write(Mode8086);
        SecondData.Write(Mode8086);
        FirstData.Write(AllMasked);
        SecondData.Write(AllMasked);
    }
}
