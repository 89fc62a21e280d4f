namespace Spin.Kernel.Console;

/// <summary>
/// Turns a terminal's bytes into keys: control characters, and the escape sequences of cursor and editing keys (ECMA-48, 5.4;
/// XTerm control sequences, "PC-style function keys"). Unknown sequences are swallowed whole.
/// </summary>
internal sealed class KeyDecoder
{
    private const byte Escape = 0x1B;
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';
    private const int Radix = 10;
    private const int MaximumParameter = 1000;

    private State _state;
    private int _parameter;
    private bool _parameterEnded;
    private bool _afterReturn;

    private enum State
    {
        Ground,
        Escape,
        Sequence,
        SingleShift,
    }

    /// <summary>Takes a byte.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="character">The character of <see cref="Key.Character"/>.</param>
    internal Key Decode(byte value, out char character)
    {
        character = (char)value;
        bool afterReturn = _afterReturn;
        _afterReturn = value == CarriageReturn;
        switch (_state)
        {
            case State.Escape:
                _state = value switch
                {
                    (byte)'[' => State.Sequence,
                    (byte)'O' => State.SingleShift,
                    Escape => State.Escape,
                    _ => State.Ground,
                };
                _parameter = 0;
                _parameterEnded = false;
                return Key.None;
            case State.SingleShift:
                _state = State.Ground;
                return Final(value);
            case State.Sequence:
                return Sequence(value);
            default:
                return value == LineFeed && afterReturn ? Key.None : Ground(value);
        }
    }

    private static Key Final(byte value) => value switch
    {
        (byte)'A' => Key.Up,
        (byte)'B' => Key.Down,
        (byte)'C' => Key.Right,
        (byte)'D' => Key.Left,
        (byte)'H' => Key.Home,
        (byte)'F' => Key.End,
        _ => Key.None,
    };

    private static Key Tilde(int parameter) => parameter switch
    {
        1 or 7 => Key.Home,
        3 => Key.Delete,
        4 or 8 => Key.End,
        _ => Key.None,
    };

    /// <summary>Parameters, then one final byte.</summary>
    private Key Sequence(byte value)
    {
        if (value is >= (byte)'0' and <= (byte)'9' && !_parameterEnded)
        {
            _parameter = _parameter < MaximumParameter ? (_parameter * Radix) + value - '0' : _parameter;
            return Key.None;
        }

        // Further parameters say which of Shift, Alt and Control are held: the key is taken as the plain one.
        if (value is >= (byte)' ' and < (byte)'@')
        {
            _parameterEnded = true;
            return Key.None;
        }

        _state = State.Ground;
        return value == (byte)'~' ? Tilde(_parameter) : Final(value);
    }

    private Key Ground(byte value)
    {
        switch (value)
        {
            case Escape:
                _state = State.Escape;
                return Key.None;
            case CarriageReturn or LineFeed:
                return Key.Enter;
            case Control.Tab:
                return Key.Complete;
            case Control.Backspace or Control.Delete:
                return Key.Backspace;
            case Control.A:
                return Key.Home;
            case Control.B:
                return Key.Left;
            case Control.C:
                return Key.Cancel;
            case Control.D:
                return Key.Delete;
            case Control.E:
                return Key.End;
            case Control.F:
                return Key.Right;
            case Control.K:
                return Key.KillToEnd;
            case Control.L:
                return Key.Clear;
            case Control.N:
                return Key.Down;
            case Control.P:
                return Key.Up;
            case Control.U:
                return Key.KillToStart;
            case Control.W:
                return Key.KillWord;
            default:
                return value is >= (byte)' ' and < Control.Delete ? Key.Character : Key.None;
        }
    }

    /// <summary>Control characters (ECMA-48; the letter's code less 0x40).</summary>
    private static class Control
    {
        internal const byte A = 0x01;
        internal const byte B = 0x02;
        internal const byte C = 0x03;
        internal const byte D = 0x04;
        internal const byte E = 0x05;
        internal const byte F = 0x06;
        internal const byte Backspace = 0x08;
        internal const byte Tab = 0x09;
        internal const byte K = 0x0B;
        internal const byte L = 0x0C;
        internal const byte N = 0x0E;
        internal const byte P = 0x10;
        internal const byte U = 0x15;
        internal const byte W = 0x17;
        internal const byte Delete = 0x7F;
    }
}
