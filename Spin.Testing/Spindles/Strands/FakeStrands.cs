using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Spin.Testing;

/// <summary>
/// Strands that take turns in a fixed order, by priority and round robin, in a time that passes only while all of them sleep.
/// They run inside <see cref="SpindleHost.Run"/> and <see cref="SpindleHost.Advance"/>.
/// </summary>
public sealed class FakeStrands : IDisposable
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Turns without time passing after which a test is told that its strands never wait.</summary>
    private const int TurnsAtOneTime = 100_000;

    [ThreadStatic]
    private static FakeStrand? s_current;

    private readonly List<FakeStrand> _strands = [];
    private readonly SemaphoreSlim _baton = new(0);
    private readonly SpindleHost _host;
    private readonly Dictionary<FakeStrand, Func<bool>> _waits = [];

    internal FakeStrands(SpindleHost host) => _host = host;

    /// <summary>The names of the strands that have not ended.</summary>
    public IReadOnlyList<string> Running => [.. _strands.Where(static strand => !strand.HasEnded).Select(static strand => strand.Name)];

    /// <summary>Whether the host is being disposed of.</summary>
    internal bool IsClosing { get; private set; }

    /// <summary>The strand that runs; null on the test's own thread.</summary>
    internal static FakeStrand? Current => s_current;

    /// <summary>Ends the strands that still wait: their <c>finally</c> blocks run.</summary>
    public void Dispose()
    {
        IsClosing = true;
        foreach (FakeStrand strand in _strands.ToArray())
        {
            while (!strand.HasEnded)
            {
                strand.TakeTurn();
            }

            strand.Dispose();
        }

        _baton.Dispose();
    }

    internal IStrands For(SpindleContext spindle) => new Charged(this, spindle);

    internal FakeStrand Start(SpindleContext spindle, string name, Action body, StrandPriority priority)
    {
        FakeStrand strand = new(this, spindle, name, body, priority);
        _strands.Add(strand);
        return strand;
    }

    /// <summary>Runs strands until none can run without time passing.</summary>
    internal void RunReady()
    {
        int turns = 0;
        while (NextReady() is { } strand)
        {
            if (++turns > TurnsAtOneTime)
            {
                throw new InvalidOperationException($"The strand {strand.Name} takes turn after turn and never sleeps or waits: on a machine it would use a whole processor.");
            }

            // To the back of its queue: round robin.
            _strands.Remove(strand);
            _strands.Add(strand);
            strand.TakeTurn();
        }
    }

    /// <summary>When the first sleep ends; null where nobody sleeps.</summary>
    internal long? NextWake() => _strands.Where(static strand => !strand.HasEnded).Min(static strand => strand.WakeTime);

    internal static void Enter(FakeStrand strand) => s_current = strand;

    internal void AwaitBaton() => _baton.Wait();

    internal void ReturnBaton() => _baton.Release();

    internal void Failed(FakeStrand strand, Exception exception)
    {
        // A strand that is let go owns nothing of what its finally blocks give back.
        if (exception is not MachineEndedException && !IsClosing)
        {
            _host.Fail(new HandlerFault(strand.Spindle.Name, "", strand.Name, $"{exception.GetType().Name}: {exception.Message}", FaultKind.Exception, disabled: false));
        }
    }

    /// <summary>Blocks the running strand while a condition holds.</summary>
    /// <param name="condition">Asked whenever strands take turns.</param>
    /// <param name="what">What is awaited, for messages.</param>
    internal void WaitWhile(Func<bool> condition, string what)
    {
        while (condition())
        {
            FakeStrand strand = Current ?? throw new InvalidOperationException(
                $"A handler below Strand level, or the test itself, would block for {what}. Only code on a strand may.");
            _waits[strand] = condition;
            strand.WaitsFor = what;
            strand.EndTurn();
            strand.WaitsFor = null;
            _waits.Remove(strand);
        }
    }

    /// <summary>Blocks the running strand for a time, or until a condition ends.</summary>
    /// <returns>Whether the condition ended before the time.</returns>
    internal bool WaitWhile(Func<bool> condition, int milliseconds, string what)
    {
        FakeStrand? strand = Current;
        long end = _host.Clock.Nanoseconds + (milliseconds * NanosecondsPerMillisecond);
        if (strand is not null)
        {
            strand.WakeTime = end;
        }

        try
        {
            WaitWhile(() => condition() && _host.Clock.Nanoseconds < end, what);
            return !condition();
        }
        finally
        {
            if (strand is not null)
            {
                strand.WakeTime = null;
            }
        }
    }

    internal static void Yield() => Current?.EndTurn();

    private FakeStrand? NextReady() => _strands
        .Where(strand => !strand.HasEnded && !(_waits.TryGetValue(strand, out Func<bool>? condition) && condition()))
        .MaxBy(static strand => strand.Priority);

    private sealed class Charged(FakeStrands strands, SpindleContext spindle) : IStrands
    {
        public IStrand Start(string name, Action body, StrandPriority priority = StrandPriority.Normal) => strands.Start(spindle, name, body, priority);

        public void Sleep(int milliseconds)
        {
            if (milliseconds == 0)
            {
                FakeStrands.Yield();
            }
            else
            {
                strands.WaitWhile(static () => true, milliseconds, $"a sleep of {milliseconds} ms");
            }
        }

        public void Yield() => FakeStrands.Yield();

        public IMutex CreateMutex() => new FakeMutex(strands);

        public ICondition CreateCondition(IMutex mutex) => new FakeCondition(
            strands, mutex as FakeMutex ?? throw new ArgumentException("The mutex was not created by this service.", nameof(mutex)));
    }
}
