using System;
using System.Runtime.CompilerServices;
using Spin;
using Spin.Kernel.Runtime;

namespace FaultKernel;

/// <summary>Never comes back, in every way there is.</summary>
[Spindle]
public sealed partial class Endlessly
{
    private const int ChainLength = 8;
    private const int Length = 3;
    private const int Rest = 256; // too little for the dispatcher of exceptions

    private readonly object _gate = new();
    private readonly byte[] _short = new byte[1];
    private readonly byte[] _long = new byte[Length];
    private uint _state = 1;
    private int _began;
    private int _finallyRuns;
    private int _caught;
    private int _wrong;

    /// <summary>What is locked while it loops.</summary>
    internal object Gate => _gate;

    /// <summary>How often it was asked.</summary>
    internal int Began => _began;

    /// <summary>How many of its finally blocks ran.</summary>
    internal int FinallyRuns => _finallyRuns;

    /// <summary>What its catch blocks caught that they were not meant for.</summary>
    internal int Caught => _caught;

    /// <summary>How often a finally block found something that was half written.</summary>
    internal int Wrong => _wrong;

    /// <summary>Loops, stored where others can see it turn.</summary>
    internal static void Turn(ref uint state)
    {
        while (true)
        {
            state = (state * 1_664_525) + 1_013_904_223;
        }
    }

    [Handles<Endless>]
    private void Hang(EndlessWay way)
    {
        _began++;
        try
        {
            Choose(way);
        }
        finally
        {
            _finallyRuns++;
        }
    }

    private void Choose(EndlessWay way)
    {
        switch (way)
        {
            case EndlessWay.Arithmetic:
                Turn(ref _state);
                break;
            case EndlessWay.OneInstruction:
                Stand();
                break;
            case EndlessWay.Leaf:
                _state = (uint)Leaf(_state, 1, 2, 3, 4, 5, 6, 7);
                break;
            case EndlessWay.Try:
                InTry();
                break;
            case EndlessWay.TrySpan:
                InTryWithSpan();
                break;
            case EndlessWay.CaughtForever:
                CatchForever();
                break;
            case EndlessWay.Catch:
                InCatch();
                break;
            case EndlessWay.Finally:
                InFinally(throws: false);
                break;
            case EndlessWay.FinallyOfFault:
                InFinally(throws: true);
                break;
            case EndlessWay.Chain:
                Chain(ChainLength);
                break;
            case EndlessWay.TailCalls:
                _state = Ping(_state);
                break;
            case EndlessWay.Library:
                Array.Sort(new int[Length], (_, _) =>
                {
                    Turn(ref _state);
                    return 0;
                });
                break;
            case EndlessWay.Lock:
                lock (_gate)
                {
                    Turn(ref _state);
                }

                break;
            case EndlessWay.StackEnd:
                AtStackEnd(0);
                break;
            default:
                break;
        }
    }

    [Handles<Endless>]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void HangInlined(EndlessWay way)
    {
        while (way == EndlessWay.Inlined)
        {
            _long[_state % Length]++; // which the compiler cannot know not to throw
            _state++;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Stand()
    {
        while (true)
        {
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Leaf(long a, long b, long c, long d, long e, long f, long g, long h)
    {
        while (a != long.MinValue)
        {
            a += b ^ c;
            b -= d | e;
            c += f & g;
            d ^= h + a;
            e += b;
            f -= c;
            g ^= d;
            h += e;
            a |= 1;
        }

        return b + c + d + e + f + g + h;
    }

    private void InTry()
    {
        uint turns = 0;
        uint twice = 0;
        try
        {
            while (true)
            {
                turns++;
                twice += 2;
            }
        }
        finally
        {
            _wrong += twice == turns * 2 ? 0 : 1;
            _finallyRuns++;
        }
    }

    private void InTryWithSpan()
    {
        Span<byte> bytes = _short;
        int length = 1;
        try
        {
            while (true)
            {
                bytes = _long;
                length = Length;
                bytes[Length - 1]++;
                bytes = _short;
                length = 1;
            }
        }
        finally
        {
            bytes[length - 1]++;
            _wrong += bytes.Length == length ? 0 : 1;
            _finallyRuns++;
        }
    }

    private void CatchForever()
    {
        while (true)
        {
            try
            {
                Turn(ref _state);
            }
            catch (Exception) when (_caught++ >= 0)
            {
            }
            catch
            {
                _caught++;
            }
        }
    }

    private void InCatch()
    {
        try
        {
            throw new InvalidOperationException("on purpose");
        }
        catch (InvalidOperationException)
        {
            Turn(ref _state);
        }
    }

    private void InFinally(bool throws)
    {
        try
        {
            if (throws)
            {
                throw new InvalidOperationException("on purpose");
            }
        }
        finally
        {
            while (true)
            {
                _state++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Chain(int length)
    {
        try
        {
            if (length == 0)
            {
                Turn(ref _state);
            }

            Chain(length - 1);
        }
        finally
        {
            _finallyRuns++;
        }
    }

    private static uint Ping(uint state) => Pong(state + 1);

    private static uint Pong(uint state) => Ping(state ^ 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void AtStackEnd(int depth)
    {
        byte here = 0;
        if (&here < ThreadBlock.Current->StackLow + Rest)
        {
            Turn(ref _state);
        }

        AtStackEnd(depth + 1);
        _state += (uint)depth;
    }
}
