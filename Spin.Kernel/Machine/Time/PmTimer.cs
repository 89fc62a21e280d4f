namespace Spin.Kernel.Machine;

/// <summary>The power management timer (ACPI 6.5, 4.8.2.1): free-running, at a fixed rate.</summary>
/// <param name="port">Its port.</param>
/// <param name="is32Bits">Whether it has 32 bits, else 24.</param>
internal sealed class PmTimer(ushort port, bool is32Bits) : ReferenceClock
{
    private const long Rate = 3_579_545;
    private const uint Mask24 = 0xFF_FFFF;

    private readonly PortReadOnly32 _counter = new(port);

    internal override long CountsPerSecond => Rate;

    internal override uint Mask => is32Bits ? uint.MaxValue : Mask24;

    internal override uint Read() => _counter.Read();

    /// <summary>The machine's timer, or null where it has none that is an I/O port.</summary>
    internal static PmTimer? Find(Fadt? fadt) =>
        fadt is { PmTimer: { Exists: true, Space: GenericAddressSpace.Io, Address: <= ushort.MaxValue } }
            ? new PmTimer((ushort)fadt.PmTimer.Address, (fadt.Flags & FadtFlags.TimerIs32Bits) != 0)
            : null;
}
