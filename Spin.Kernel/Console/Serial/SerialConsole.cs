using System;
using System.Threading;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Console;

/// <summary>
/// The serial line as the console: the log's lines and the shell's text, neither in the middle of the other's. A line of the log
/// begins on a line of its own; the shell is then told, and shows its prompt and what was typed again.
/// </summary>
internal sealed class SerialConsole : TextSink
{
    private const int PieceLength = SerialPort.PieceSize / 2;

    private readonly SerialPort _port;
    private InterruptLock _lock;
    private bool _isInLine;
    private bool _isDisturbed;

    /// <summary>Creates the console.</summary>
    internal SerialConsole(SerialPort port)
    {
        _port = port;
        Log = new LogLines(this);
    }

    /// <summary>The console as the log's sink.</summary>
    internal LogSink Log { get; }

    /// <summary>Told at any level when a line of the log came in between what the shell shows.</summary>
    internal DispatchSignal? OnDisturbed { get; set; }

    /// <summary>Whether a line of the log came in between since this was asked last.</summary>
    internal bool TakeDisturbance()
    {
        bool disturbed = Volatile.Read(ref _isDisturbed);
        Volatile.Write(ref _isDisturbed, false);
        return disturbed;
    }

    /// <inheritdoc/>
    internal override void Write(ReadOnlySpan<char> text)
    {
        // A character becomes two bytes at the most, and the port takes a piece of that length at once: no line of the log parts it.
        Span<byte> buffer = stackalloc byte[SerialPort.PieceSize];
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> piece = text[..Math.Min(text.Length, PieceLength)];
            text = text[piece.Length..];
            WritePiece(Encode(piece, buffer), endsLine: piece[^1] == '\n');
        }
    }

    /// <summary>
    /// Writes a line that has arrived when this returns, on a line of its own and whole, as programs read it. The shell is not told of it.
    /// </summary>
    internal void WriteThrough(ReadOnlySpan<byte> line)
    {
        ulong flags = _lock.Enter();
        if (_isInLine)
        {
            _port.WriteThrough("\r\n"u8);
        }

        _port.WriteThrough(line);
        _port.WriteThrough("\r\n"u8);
        _isInLine = false;
        _lock.Exit(flags);
    }

    private static ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text, Span<byte> buffer)
    {
        int length = 0;
        foreach (char character in text)
        {
            if (character == '\n')
            {
                buffer[length++] = (byte)'\r';
            }

            buffer[length++] = char.IsAscii(character) ? (byte)character : (byte)'?';
        }

        return buffer[..length];
    }

    /// <summary>Writes a piece of a line; where the port has no room the caller feeds the device, interrupts on in between.</summary>
    private void WritePiece(ReadOnlySpan<byte> piece, bool endsLine)
    {
        for (int poll = 0; poll < SerialPort.MaximumPolls; poll++)
        {
            ulong flags = _lock.Enter();
            bool sent = _port.TrySendPiece(piece, out _);
            _isInLine = sent ? !endsLine : _isInLine;
            _lock.Exit(flags);
            if (sent)
            {
                return;
            }
        }

        _port.CountDropped(piece.Length);
    }

    private void WriteLine(ReadOnlySpan<byte> line)
    {
        ulong flags = _lock.Enter();
        bool disturbs = _isInLine;
        if (disturbs)
        {
            _port.TryWrite("\r\n"u8);
        }

        _port.TryWrite(line);
        _port.TryWrite("\r\n"u8);
        _isInLine = false;
        _lock.Exit(flags);
        if (disturbs)
        {
            Volatile.Write(ref _isDisturbed, true);
            OnDisturbed?.Signal();
        }
    }

    /// <summary>The log's side. What the port has no room for is cut, and counted by the port.</summary>
    private sealed class LogLines(SerialConsole console) : LogSink
    {
        /// <inheritdoc/>
        internal override void Write(ReadOnlySpan<byte> line) => console.WriteLine(line);
    }
}
