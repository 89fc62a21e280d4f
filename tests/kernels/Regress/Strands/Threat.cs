using System;
using System.Threading;
using Spin.Kernel.Strands;

namespace Regress.Strands;

/// <summary>
/// Strands over a store that one mutex guards and two conditions tell of. Each adds and takes some, spawns others, sleeps, allocates, and
/// dies: half of them by an exception, some of those with the mutex held. At the end as much was taken as was added.
/// </summary>
internal sealed class Threat
{
    private const int MostAlive = 24;
    private const int MostStored = 8;
    private const int MostSteps = 40;
    private const int MostBytes = 2_000;
    private const int Patience = 20;

    private readonly StrandMutex _mutex = new(Scheduler.Machine!);
    private readonly StrandCondition _notFull;
    private readonly StrandCondition _notEmpty;
    private readonly Random _random;
    private bool _ending;
    private int _stored;
    private int _alive;

    internal Threat(int seed)
    {
        _random = new Random(seed);
        _notFull = new StrandCondition(_mutex);
        _notEmpty = new StrandCondition(_mutex);
    }

    /// <summary>What went wrong first; empty where nothing did.</summary>
    internal string Failure { get; private set; } = "";

    /// <summary>Strands begun.</summary>
    internal int Spawned { get; private set; }

    /// <summary>Strands ended.</summary>
    internal int Died { get; private set; }

    /// <summary>What was put into the store.</summary>
    internal long Added { get; private set; }

    /// <summary>What was taken out.</summary>
    internal long Taken { get; private set; }

    /// <summary>Runs for so long, then waits until all are dead and empties the store.</summary>
    internal void Run(int milliseconds)
    {
        long end = Scheduler.TimeAfter(Scheduler.Machine!, milliseconds);
        while (Scheduler.Machine!.Nanoseconds < end && Failure.Length == 0)
        {
            Spawn();
            Scheduler.Sleep(1);
        }

        Volatile.Write(ref _ending, true);
        for (int waited = 0; Volatile.Read(ref _alive) != 0; waited++)
        {
            _mutex.Enter();
            _notFull.Broadcast();
            _notEmpty.Broadcast();
            _mutex.Exit();
            Scheduler.Sleep(1);
            if (waited == 1_000)
            {
                Failure = $"{_alive} strands never ended";
                return;
            }
        }

        Taken += _stored;
        _stored = 0;
    }

    private void Spawn()
    {
        _mutex.Enter();
        try
        {
            if (_alive >= MostAlive || _ending)
            {
                return;
            }

            _alive++;
            Spawned++;
            int seed = _random.Next();
            Scheduler.Start($"threat-{Spawned}", () => Live(new Random(seed)));
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private void Live(Random random)
    {
        try
        {
            int steps = random.Next(MostSteps);
            for (int step = 0; step < steps && !Volatile.Read(ref _ending); step++)
            {
                Step(random);
            }

            if (random.Next(2) == 0)
            {
                Die(random);
            }
        }
        catch (DeathException)
        {
            // Half of them die so.
        }
        catch (Exception exception)
        {
            Failure = exception.Message;
        }
        finally
        {
            _mutex.Enter();
            _alive--;
            Died++;
            _mutex.Exit();
        }
    }

    private void Step(Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                Add();
                break;
            case 1:
                Take();
                break;
            case 2:
                Spawn();
                break;
            case 3:
                Scheduler.Sleep(random.Next(2));
                break;
            case 4:
                Scheduler.Yield();
                break;
            default:
                GC.KeepAlive(new byte[random.Next(MostBytes)]);
                break;
        }
    }

    private void Add()
    {
        _mutex.Enter();
        try
        {
            for (int waits = 0; _stored == MostStored && waits < Patience; waits++)
            {
                _notFull.WaitUntil(Scheduler.TimeAfter(Scheduler.Machine!, 1));
            }

            if (_stored < MostStored)
            {
                _stored++;
                Added++;
                _notEmpty.Signal();
            }
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private void Take()
    {
        _mutex.Enter();
        try
        {
            for (int waits = 0; _stored == 0 && waits < Patience; waits++)
            {
                _notEmpty.WaitUntil(Scheduler.TimeAfter(Scheduler.Machine!, 1));
            }

            if (_stored > 0)
            {
                _stored--;
                Taken++;
                _notFull.Signal();
            }
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private void Die(Random random)
    {
        if (random.Next(2) == 0)
        {
            throw new DeathException();
        }

        _mutex.Enter();
        try
        {
            throw new DeathException();
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private sealed class DeathException : Exception;
}
