using Spin.Kernel.Console;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>Sends a panic's bytes through the first serial port, polled, whatever state its driver was in.</summary>
internal sealed class SerialPanicWriter : PanicWriter
{
    private const ushort Transmit = 0x3F8;
    private const ushort LineStatus = Transmit + 5;
    private const byte TransmitterEmpty = 1 << 5;
    private const int Patience = 100_000;

    /// <inheritdoc/>
    internal override void Put(byte value)
    {
        for (int attempt = 0; attempt < Patience && (Instructions.In8(LineStatus) & TransmitterEmpty) == 0; attempt++)
        {
            Instructions.Pause();
        }

        Instructions.Out8(Transmit, value);
    }
}
