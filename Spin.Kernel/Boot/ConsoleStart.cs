using System;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>The serial console and the log, so that everything after them can say what it does.</summary>
internal static class ConsoleStart
{
    private static readonly BootSink s_sink = new();

    /// <summary>The serial console; null where the machine has no serial port, and before <see cref="StartInterrupts"/>.</summary>
    internal static SerialConsole? Console { get; private set; }

    /// <summary>The first serial port; null where the machine has none.</summary>
    internal static SerialPort? Port { get; private set; }

    /// <summary>The log. Call <see cref="Start"/> first.</summary>
    internal static KernelLog Log { get; private set; } = null!;

    /// <summary>Opens the port, polled for now, and begins the log.</summary>
    internal static void Start()
    {
        Port = SerialPort.Open();
        Log = new KernelLog(MachineClock.Instance, s_sink);
        LogOptions.Apply(KernelOptions.Line, Log, Log.SourceFor("boot"));
        Panic.Screen.Add(new StrandSection());
        Panic.Screen.Add(new LogSection(Log));
    }

    /// <summary>From here on the port interrupts instead of being polled. The I/O APIC must have been started.</summary>
    internal static void StartInterrupts()
    {
        if (Port is not null && IoApic.LineCount != 0)
        {
            IoApic.RouteIsa(SerialPort.IsaInterrupt, Interrupts.Allocate(Port));
            Port.Start();
            Console = new SerialConsole(Port);
            s_sink.Next = Console.Log;
        }
    }

    /// <summary>Writes a line that programs read: it has arrived, whole, when this returns. At any level.</summary>
    internal static void WriteThrough(ReadOnlySpan<byte> line)
    {
        if (Console is { } console)
        {
            console.WriteThrough(line);
            return;
        }

        SerialPort.WriteDirect(line);
        SerialPort.WriteDirect("\r\n"u8);
    }

    /// <summary>The log's way out: polled until the port interrupts; where there is no port, nowhere.</summary>
    private sealed class BootSink : LogSink
    {
        /// <summary>What lines go to from now on.</summary>
        internal LogSink? Next { get; set; }

        /// <inheritdoc/>
        internal override void Write(ReadOnlySpan<byte> line)
        {
            if (Next is { } next)
            {
                next.Write(line);
                return;
            }

            WriteThrough(line);
        }
    }
}
