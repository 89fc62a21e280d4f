using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>
/// Works without end in loops of which each turn runs every instruction, and allocates nothing: so a tick can find it at each of them, and
/// nothing ends it but the turn of the loop.
/// </summary>
[Spindle]
public sealed partial class Stepping
{
    private const int ShortTurn = 4;
    private const int LongTurn = 7;

    private readonly Lock _gate = new();
    private readonly object _monitor = new();
    private readonly int[] _table = [1, 2];
    private readonly Func<int, int> _twice = static value => value + value;
    private readonly IStep _step = new Sum();
    private (int First, long Second, double Third) _triple;
    private int _entered;
    private int _left;
    private int _sum;

    /// <summary>A lock that it takes and gives back.</summary>
    internal Lock Gate => _gate;

    /// <summary>Another.</summary>
    internal object Monitor => _monitor;

    /// <summary>Whether its finally blocks left all that it entered.</summary>
    internal bool IsLeft => _entered == _left;

    [Handles<Stepped>]
    private void Step(SteppedKind kind, int delay)
    {
        // A turn of the first loop takes 4 instructions, one of the second 7: so the rest is reached after any number of them.
        int longTurns = ((LongTurn - ShortTurn) * delay) & (ShortTurn - 1);
        int shortTurns = (delay - (LongTurn * longTurns)) / ShortTurn;
        for (int turn = 0; turn < shortTurns; turn++)
        {
            _sum += turn;
        }

        for (int turn = longTurns; turn > 0; turn--)
        {
            _sum = (_sum * 3) ^ turn;
        }

        switch (kind)
        {
            case SteppedKind.Holds:
                Hold();
                break;
            case SteppedKind.Calls:
                Call();
                break;
            default:
                Compute();
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Hold()
    {
        while (true)
        {
            lock (_gate)
            {
                _sum++;
            }

            lock (_monitor)
            {
                _sum ^= 5;
            }

            _entered++;
            try
            {
                _sum += 3;
                _entered++;
                try
                {
                    _sum ^= 9;
                }
                finally
                {
                    _left++;
                }
            }
            finally
            {
                _left++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Call()
    {
        while (true)
        {
            _sum += Add(_sum);
            _sum ^= _step.Do(_sum);
            _sum += _twice(_sum);
            _sum -= Descend(1);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Compute()
    {
        Span<int> few = stackalloc int[4];
        while (true)
        {
            _triple = (_triple.First + 1, _triple.Second * 7, _triple.Third + 0.5);
            few[_sum & 3] = _sum;
            _sum += few[0] + few[3] + _table[_sum & 1] + (int)_triple.Second;
            _sum = (_sum / 3) + (_sum % 7);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add(int from)
    {
        int sum = from;
        foreach (int value in _table)
        {
            sum += value;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Descend(int depth) => depth == 0 ? 1 : Descend(depth - 1) + depth;

    private interface IStep
    {
        int Do(int value);
    }

    private sealed class Sum : IStep
    {
        private int _sum;

        public int Do(int value) => _sum += value;
    }
}
