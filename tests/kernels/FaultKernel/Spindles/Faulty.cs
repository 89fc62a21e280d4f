using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using KernelSuite;
using Spin;
using Spin.Kernel.Boot;

namespace FaultKernel;

/// <summary>Does what it is asked to.</summary>
[Spindle]
public sealed partial class Faulty(IClock clock, IStrands strands)
{
    private const int HoardedBytes = 1024 * 1024;

    private int _runs;
    private int _finallyRuns;
    private int _caught;

    /// <summary>How often it was asked.</summary>
    internal int Runs => _runs;

    /// <summary>How many of its finally blocks ran.</summary>
    internal int FinallyRuns => _finallyRuns;

    /// <summary>What its own catch blocks caught.</summary>
    internal int Caught => _caught;

    [Handles<Provoked>(Order = Order.First)]
    private void Do(Provocation what)
    {
        _runs++;
        try
        {
            switch (what)
            {
                case Provocation.Throw:
                    throw new InvalidOperationException("on purpose");
                case Provocation.Null:
                    _runs += Length(null!);
                    break;
                case Provocation.Divide:
                    _runs += 1 / Zero();
                    break;
                case Provocation.Index:
                    _runs += Pair()[Zero() + 2];
                    break;
                case Provocation.Cast:
                    _runs += ((string)Box(what)).Length;
                    break;
                case Provocation.Overflow:
                    _runs = checked(int.MaxValue + Zero() + 1);
                    break;
                case Provocation.Recurse:
                    _runs += Recurse(0);
                    break;
                default:
                    Loop(what);
                    break;
            }
        }
        finally
        {
            _finallyRuns++;
        }
    }

    private void Loop(Provocation what)
    {
        switch (what)
        {
            case Provocation.LoopOverService:
                while (clock.Nanoseconds >= 0)
                {
                }

                break;
            case Provocation.LoopAndCatch:
                LoopAndCatch();
                break;
            case Provocation.LoopInCatch:
                LoopInCatch();
                break;
            case Provocation.LoopInFinally:
                try
                {
                    Zero();
                }
                finally
                {
                    while (clock.Nanoseconds >= 0)
                    {
                    }
                }

                break;
            case Provocation.LoopOverAllocation:
                while (Box(what) != null)
                {
                }

                break;
            case Provocation.LoopOverSleep:
                while (clock.Nanoseconds >= 0)
                {
                    strands.Sleep(0);
                }

                break;
            case Provocation.Panic:
                Panic.Now("on purpose");
                break;
            case Provocation.LoopFarDown:
                DeepStack.Run(() =>
                {
                    while (clock.Nanoseconds >= 0)
                    {
                    }
                });
                break;
            default:
                break;
        }
    }

    private void LoopAndCatch()
    {
        while (true)
        {
            try
            {
                while (clock.Nanoseconds >= 0)
                {
                }
            }
            catch (Exception) when (Filter())
            {
                _caught++;
            }
            catch
            {
                _caught++;
            }
        }
    }

    private void LoopInCatch()
    {
        try
        {
            throw new InvalidOperationException("on purpose");
        }
        catch (InvalidOperationException)
        {
            while (clock.Nanoseconds >= 0)
            {
            }
        }
    }

    private bool Filter()
    {
        _caught++;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Length(string text) => text.Length;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int[] Pair() => new int[2];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Zero() => 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Box(Provocation what) => what;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Recurse(int depth) => depth < 0 ? depth : Recurse(depth + 1) + 1;

    [Handles<Hoarded>]
    private void Hoard()
    {
        _runs++;
        List<byte[]> hoard = [];
        while (true)
        {
            hoard.Add(new byte[HoardedBytes]);
        }
    }
}
