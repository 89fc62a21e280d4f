using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// The worker of a processor: a strand above all others that polls works in turn, each with a budget. So that a flood of work does
/// not shut strands out, a worker that has been busy for a while rests for a moment.
/// </summary>
internal sealed class DispatchWorker
{
    /// <summary>What one poll of a work may do, in the work's own units (packets).</summary>
    internal const int Budget = 64;

    /// <summary>How long the worker may be busy without a rest, in nanoseconds.</summary>
    internal const long LongestBusy = 8_000_000;

    /// <summary>How long it then rests: at the worst, strands have a fifth of the processor.</summary>
    internal const long Rest = 2_000_000;

    private readonly CpuScheduler _scheduler;
    private readonly StrandMachine _machine;
    private int _lock;
    private DispatchWork? _head;
    private DispatchWork? _tail;
    private DispatchWork? _polled;

    /// <summary>Makes a worker that does not run yet.</summary>
    internal DispatchWorker(CpuScheduler scheduler)
    {
        _scheduler = scheduler;
        _machine = scheduler.Machine;
    }

    /// <summary>The strand that it runs on; another one after the first was abandoned.</summary>
    internal Strand? Strand { get; private set; }

    /// <summary>Polls made.</summary>
    internal long Polls { get; private set; }

    /// <summary>Times that it rested although there was work.</summary>
    internal long Rests { get; private set; }

    /// <summary>Starts the worker, or replaces its strand after that was abandoned. Strand level.</summary>
    internal void Start()
    {
        DispatchWork? cutShort = _polled;
        _polled = null;
        _scheduler.Strands.Start("worker", Run, StrandLevel.Worker, owner: null);
        if (cutShort != null)
        {
            Add(cutShort);
        }
    }

    /// <summary>Queues a work that is not queued yet. Interrupt-safe.</summary>
    internal void Add(DispatchWork work)
    {
        ulong flags = _machine.Lock(ref _lock);
        bool queued = work.IsQueued;
        if (!queued)
        {
            work.IsQueued = true;
            if (_head == null)
            {
                _head = work;
            }
            else
            {
                _tail!.Next = work;
            }

            _tail = work;
        }

        _machine.Unlock(ref _lock);
        _machine.RestoreInterrupts(flags);
        if (!queued && Strand is { } strand)
        {
            _scheduler.Unblock(strand);
        }
    }

    private void Run()
    {
        Strand = _machine.Current;
        long busySince = _machine.Nanoseconds;
        while (true)
        {
            if (Take() is not { } work)
            {
                _scheduler.Block();
                busySince = _machine.Nanoseconds;
                continue;
            }

            Polls++;
            _polled = work;
            bool more = work.Poll(Budget);
            _polled = null;
            if (more)
            {
                Add(work);
            }

            long now = _machine.Nanoseconds;
            if (now - busySince > LongestBusy)
            {
                Rests++;
                _scheduler.SleepUntil(now + Rest);
                busySince = _machine.Nanoseconds;
            }
        }
    }

    private DispatchWork? Take()
    {
        ulong flags = _machine.Lock(ref _lock);
        DispatchWork? work = _head;
        if (work != null)
        {
            _head = work.Next;
            work.Next = null;
            work.IsQueued = false;
        }

        _machine.Unlock(ref _lock);
        _machine.RestoreInterrupts(flags);
        return work;
    }
}
