using System.Runtime.CompilerServices;
using System.Threading;
using Spin;

namespace FaultKernel;

/// <summary>Turns in loops of many kinds, in locks, try blocks and calls, until it is ended.</summary>
[Spindle]
public sealed partial class Sweeping
{
    private readonly Lock _gate = new();
    private readonly object _monitor = new();
    private readonly int[] _table = [1, 2, 3, 5, 8];
    private object? _last;
    private int _entered;
    private int _left;
    private int _sum;

    /// <summary>A lock that it takes and gives back.</summary>
    internal Lock Gate => _gate;

    /// <summary>Another.</summary>
    internal object Monitor => _monitor;

    /// <summary>How often it entered what its finally blocks leave.</summary>
    internal int Entered => _entered;

    /// <summary>How often its finally blocks left it.</summary>
    internal int Left => _left;

    [Handles<Swept>]
    private void Sweep(int delay)
    {
        for (int turn = 0; turn < delay; turn++)
        {
            _sum += turn;
        }

        for (int turn = 0; ; turn++)
        {
            lock (_gate)
            {
                Add(turn);
            }

            lock (_monitor)
            {
                _sum ^= Add(_sum);
            }

            Enter(turn % _table.Length);
            if (turn % 16 == 0)
            {
                _last = new int[_table.Length];
            }
        }
    }

    private void Enter(int depth)
    {
        _entered++;
        try
        {
            if (depth != 0)
            {
                Enter(depth - 1);
            }

            _sum += Add(depth);
        }
        finally
        {
            _left++;
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

        return _last == null ? sum : -sum;
    }
}
