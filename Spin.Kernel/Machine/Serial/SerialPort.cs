using System;

namespace Spin.Kernel.Machine;

/// <summary>
/// The machine's first serial port, COM1: by polling before anything else works and in a panic (<see cref="WriteDirect"/>),
/// by interrupts and rings in between. Everything but opening may be called at any level, interrupt level included.
/// </summary>
/// <remarks>
/// Backpressure. <see cref="TryWrite"/> never waits: what does not fit the ring is dropped and counted. Who tries a piece again
/// (<see cref="TrySendPiece"/>) feeds the device each time, at the speed of the line; only a line that has stopped altogether loses
/// bytes, which are counted. Nobody's bytes come between those of one piece of <see cref="PieceSize"/>; who writes more and minds
/// serialises himself, or has it written through.
/// </remarks>
internal sealed class SerialPort : InterruptHandler
{
    /// <summary>The port's interrupt line on a PC.</summary>
    internal const int IsaInterrupt = 4;

    /// <summary>How many bytes are moved at a time while interrupts are off.</summary>
    internal const int PieceSize = 64;

    /// <summary>How often a writer finds no room before the line counts as dead: longer than the ring takes to empty at full speed.</summary>
    internal const int MaximumPolls = 1_000_000;

    private static readonly PortUart s_uart = new(PortUart.FirstPort);
    private static bool s_configured;
    private static bool s_present;
    private static SerialPort? s_open;

    private readonly SerialLine _line = new(s_uart);
    private InterruptLock _lock;
    private long _dropped;

    private SerialPort()
    {
    }

    /// <summary>Told at interrupt level that bytes can be read.</summary>
    internal DispatchSignal? OnReceive { get; set; }

    /// <summary>What has happened since the port was opened.</summary>
    internal SerialCounters Counters
    {
        get
        {
            ulong flags = _lock.Enter();
            SerialCounters counters = _line.Counters;
            counters.SendDropped = _dropped;
            _lock.Exit(flags);
            return counters;
        }
    }

    /// <summary>Opens the port, once. Its handler must have been registered for <see cref="IsaInterrupt"/> before bytes can arrive.</summary>
    /// <returns>Null where the machine has none.</returns>
    internal static SerialPort? Open()
    {
        if (!TryConfigure())
        {
            return null;
        }

        return s_open ??= new SerialPort();
    }

    /// <summary>Lets the device interrupt: called once the handler is registered.</summary>
    internal void Start()
    {
        ulong flags = _lock.Enter();
        _line.Open();
        _lock.Exit(flags);
    }

    /// <summary>
    /// Writes by polling: works before memory, interrupts and the class library do, and in a panic. What is queued goes out first. It
    /// takes no lock, since a panic may have interrupted whoever holds it, so that in ordinary running bytes may mix with others'.
    /// </summary>
    internal static void WriteDirect(ReadOnlySpan<byte> bytes)
    {
        if (!TryConfigure())
        {
            return;
        }

        SerialPort? open = s_open;
        for (int poll = 0; open is { _line.Unsent: > 0 } && poll < MaximumPolls; poll++)
        {
            open._line.PumpTransmitter();
        }

        DirectSerial.Write(s_uart, bytes);
    }

    /// <summary>
    /// Writes by polling like <see cref="WriteDirect"/>, but as one: nobody's bytes come between, since whoever queues waits. Interrupts are
    /// off until the last byte has gone to the device.
    /// </summary>
    internal void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        ulong flags = _lock.Enter();
        WriteDirect(bytes);
        _lock.Exit(flags);
    }

    /// <summary>Queues bytes and never waits.</summary>
    /// <returns>How many were taken, in whole pieces; the rest is counted as dropped.</returns>
    internal int TryWrite(ReadOnlySpan<byte> bytes)
    {
        int taken = 0;
        while (taken < bytes.Length && TrySendPiece(bytes[taken..], out int piece))
        {
            taken += piece;
        }

        CountDropped(bytes.Length - taken);
        return taken;
    }

    /// <summary>Takes the oldest byte received.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryRead(out byte value)
    {
        ulong flags = _lock.Enter();
        bool read = _line.TryReceive(out value);
        _lock.Exit(flags);
        return read;
    }

    internal override void Handle(ref InterruptFrame frame)
    {
        ulong flags = _lock.Enter();
        bool received = _line.Service();
        _lock.Exit(flags);
        if (received)
        {
            OnReceive?.Signal();
        }
    }

    /// <summary>Queues a piece whole, or nothing of it.</summary>
    /// <param name="bytes">No more than <see cref="PieceSize"/> bytes are taken.</param>
    /// <param name="piece">How many were, or would have been.</param>
    internal bool TrySendPiece(ReadOnlySpan<byte> bytes, out int piece)
    {
        piece = Math.Min(bytes.Length, PieceSize);
        ulong flags = _lock.Enter();
        bool sent = _line.TrySend(bytes[..piece]);
        _lock.Exit(flags);
        return sent;
    }

    /// <summary>Counts bytes that found no room.</summary>
    internal void CountDropped(int count)
    {
        if (count > 0)
        {
            ulong flags = _lock.Enter();
            _dropped += count;
            _lock.Exit(flags);
        }
    }

    private static bool TryConfigure()
    {
        if (!s_configured)
        {
            s_configured = true;
            s_present = UartSetup.TryConfigure(s_uart);
        }

        return s_present;
    }
}
