using Spin.Kernel.Console;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>Sends a panic's bytes through the first serial port, polled, whatever state its driver was in; what it had queued goes first.</summary>
internal sealed class SerialPanicWriter : PanicWriter
{
    /// <inheritdoc/>
    internal override void Put(byte value) => SerialPort.WriteDirect([value]);
}
