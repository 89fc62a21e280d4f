using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Spin.Testing;

/// <summary>All that came from a kernel's serial port, read while it grows. Safe to use from several threads.</summary>
internal sealed class SerialLog
{
    private readonly object _lock = new();
    private readonly StringBuilder _text = new();
    private readonly Action<string> _lineTaken;
    private int _lineStart;
    private int _searched;
    private bool _closed;
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Creates an empty log.</summary>
    /// <param name="lineTaken">Called with each whole line, without its end.</param>
    internal SerialLog(Action<string> lineTaken) => _lineTaken = lineTaken;

    /// <summary>When something came last, by <see cref="Environment.TickCount64"/>.</summary>
    internal long LastGrowth { get; private set; } = Environment.TickCount64;

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_lock)
        {
            return _text.ToString();
        }
    }

    /// <summary>Adds what came.</summary>
    internal void Append(ReadOnlySpan<char> characters)
    {
        lock (_lock)
        {
            foreach (char character in characters)
            {
                if (character == '\n')
                {
                    _lineTaken(_text.ToString(_lineStart, _text.Length - _lineStart));
                    _lineStart = _text.Length + 1;
                }

                // Terminals want CR LF; a log has lines.
                if (character != '\r')
                {
                    _text.Append(character);
                }
            }

            LastGrowth = Environment.TickCount64;
            Wake();
        }
    }

    /// <summary>Nothing more will come.</summary>
    internal void Close()
    {
        lock (_lock)
        {
            if (_lineStart < _text.Length)
            {
                _lineTaken(_text.ToString(_lineStart, _text.Length - _lineStart));
                _lineStart = _text.Length;
            }

            _closed = true;
            Wake();
        }
    }

    /// <summary>Waits for a text that comes after the one that was found last.</summary>
    /// <param name="text">The text; it may end within a line.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it came before the log was closed.</returns>
    internal async Task<bool> FindAsync(string text, CancellationToken cancellation)
    {
        while (true)
        {
            Task grown;
            lock (_lock)
            {
                int at = _text.ToString(_searched, _text.Length - _searched).IndexOf(text, StringComparison.Ordinal);
                if (at >= 0)
                {
                    _searched += at + text.Length;
                    return true;
                }

                if (_closed)
                {
                    return false;
                }

                grown = _grown.Task;
            }

            await grown.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void Wake()
    {
        TaskCompletionSource grown = _grown;
        _grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        grown.SetResult();
    }
}
