using System;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;

namespace KernelSuite.Devices;

/// <summary>The serial port by interrupts, both ways at once: its own loop sends back what it sends.</summary>
internal static class SerialTests
{
    private const int Length = 1000;

    internal static void Register(TestRun run)
    {
        run.Test("serial: a thousand bytes go out and come back by interrupts, in order", static () =>
        {
            SerialPort port = SerialPort.Open()!;
            DispatchSignal? previous = port.OnReceive;
            SignalCounter signal = new();
            int vector = Connect(port);
            PortUart device = new(PortUart.FirstPort);
            try
            {
                // In the loop the device's interrupt must stay connected: the emulator does not gate it, real ones do by Output2.
                device.ModemControl = (byte)(ModemControl.Loopback.Mask | ModemControl.Output2.Mask);
                port.OnReceive = signal;
                SerialCounters before = port.Counters;
                byte[] sent = new byte[Length];
                for (int index = 0; index < Length; index++)
                {
                    sent[index] = (byte)(index * 7);
                }

                // Interrupts are on while it sends: the emulator's loop has no speed, and overruns who does not listen.
                Check.True(Waiting.Until(() => port.TryWrite(sent) == Length), "room for all bytes");
                Check.True(Waiting.Until(() => port.Counters.Received - before.Received == Length), "all bytes back");
                for (int index = 0; index < Length; index++)
                {
                    Check.True(port.TryRead(out byte value) && value == sent[index], $"byte {index} as it was sent");
                }

                SerialCounters after = port.Counters;
                Check.True(signal.Count > 0, "a signal at interrupt level");
                Check.True(!port.TryRead(out _), "no byte too many");
                Check.Equal(0L, after.ReceiveDropped + after.Overruns + after.FramingErrors + after.ParityErrors + after.SendDropped);
                Check.Equal((long)Length, after.Sent - before.Sent);
            }
            finally
            {
                device.ModemControl = (byte)(ModemControl.DataTerminalReady.Mask | ModemControl.RequestToSend.Mask | ModemControl.Output2.Mask);
                port.OnReceive = previous;
                Disconnect(vector);
            }
        });
    }

    /// <summary>Connects the port's interrupt, unless the kernel has done so.</summary>
    /// <returns>The vector, or 0.</returns>
    private static int Connect(SerialPort port)
    {
        if (ConsoleStart.Console != null)
        {
            return 0;
        }

        int vector = Interrupts.Allocate(port);
        IoApic.RouteIsa(SerialPort.IsaInterrupt, vector);
        port.Start();
        return vector;
    }

    private static void Disconnect(int vector)
    {
        if (vector != 0)
        {
            IoApic.SilenceIsa(SerialPort.IsaInterrupt);
            Interrupts.Release(vector);
        }
    }
}
