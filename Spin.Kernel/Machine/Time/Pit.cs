namespace Spin.Kernel.Machine;

/// <summary>
/// Channel 2 of the PC's interval timer (8254 datasheet), which runs without an interrupt: the clock to measure others by where there
/// is none better. It counts 16 bits down; three accesses make one reading.
/// </summary>
internal sealed class Pit : ReferenceClock
{
    private const long Rate = 1_193_182;
    private const uint Mask16 = 0xFFFF;
    private const byte Channel2BothBytesRateGenerator = 0xB4; // control word: SC = 2, RW = 3, M = 2
    private const byte LatchChannel2 = 0x80;
    private const byte GateOn = 1 << 0; // port 61H: the channel counts
    private const byte SpeakerOn = 1 << 1; // port 61H: the channel is heard

    private static PortReadWrite8 Channel2 => new(0x42);

    private static PortWriteOnly8 Control => new(0x43);

    private static PortReadWrite8 SpeakerControl => new(0x61);

    internal override long CountsPerSecond => Rate;

    internal override uint Mask => Mask16;

    /// <summary>Starts the channel at its full range.</summary>
    internal static Pit Start()
    {
        SpeakerControl.Write((byte)((SpeakerControl.Read() & ~SpeakerOn) | GateOn));
        Control.Write(Channel2BothBytesRateGenerator);
        Channel2.Write(0);
        Channel2.Write(0);
        return new Pit();
    }

    internal override uint Read()
    {
        Control.Write(LatchChannel2);
        uint low = Channel2.Read();
        uint high = Channel2.Read();
        return Mask16 - ((high << 8) | low);
    }
}
