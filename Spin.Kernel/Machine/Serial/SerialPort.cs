using System;

namespace Spin.Kernel.Machine;

/// <summary>The machine's first serial port, COM1.</summary>
internal static class SerialPort
{
    private static readonly PortUart s_uart = new(PortUart.FirstPort);
    private static bool s_configured;
    private static bool s_present;

    /// <summary>
    /// Writes by polling: works before memory, interrupts and the class library do, and in a panic. It takes no lock, so that in
    /// ordinary running its bytes may mix with others'.
    /// </summary>
    internal static void WriteDirect(ReadOnlySpan<byte> bytes)
    {
        if (!s_configured)
        {
            s_configured = true;
            s_present = UartSetup.TryConfigure(s_uart);
        }

        if (s_present)
        {
            DirectSerial.Write(s_uart, bytes);
        }
    }
}
