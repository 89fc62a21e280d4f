using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// The strand on which a spindle's asynchronous handlers run, one after another: so they need no locks among themselves. It sleeps while
/// nothing waits for any of them, is charged to the spindle and ends with it.
/// </summary>
internal sealed class DetachedStrand
{
    private readonly ActiveSpindle _spindle;
    private readonly object? _instance;
    private readonly Served _first;
    private Strand? _strand;

    private DetachedStrand(ActiveSpindle spindle, Served first)
    {
        _spindle = spindle;
        _instance = spindle.Instance;
        _first = first;
    }

    private bool IsWanted => _spindle.Instance == _instance && _spindle.State is SpindleState.Starting or SpindleState.Active;

    /// <summary>Starts the strand of a spindle whose handlers are bound. Strand level.</summary>
    /// <returns>Null where none of them is asynchronous.</returns>
    /// <exception cref="System.OutOfMemoryException">No stack can be had.</exception>
    /// <exception cref="QuotaExceededException">The spindle may have no strand.</exception>
    internal static DetachedStrand? Start(KernelDispatch dispatch, ActiveSpindle spindle)
    {
        Served? first = null;
        for (int number = dispatch.Events.Length - 1; number >= 0; number--)
        {
            EventTable table = dispatch.Events[number].Table;
            for (int handler = table.HandlerCount - 1; handler >= 0; handler--)
            {
                HandlerInfo info = table.Describe(handler);
                if (info.IsAsynchronous && info.Spindle == spindle.Context.Number)
                {
                    first = new Served(table, handler, first);
                }
            }
        }

        if (first is null)
        {
            return null;
        }

        DetachedStrand started = new(spindle, first);
        started._strand = Scheduler.Start(spindle.Context.Name, started.Run, owner: spindle.Context);
        return started;
    }

    /// <summary>Something waits for one of the handlers. Safe at every level; allocates nothing.</summary>
    internal void Wake()
    {
        // Before the strand is known it has not slept yet, and looks at every queue first.
        if (_strand is { } strand)
        {
            Scheduler.Unblock(strand);
        }
    }

    private void Run()
    {
        Strand self = Scheduler.Current;
        while (IsWanted)
        {
            bool ran = false;
            for (Served? served = _first; served is not null; served = served.Next)
            {
                ran |= served.Table.RunDetached(served.Handler);
            }

            if (!ran)
            {
                self.IsCancellable = true;
                Scheduler.Block();
                self.IsCancellable = false;
            }
        }
    }

    /// <summary>One of the handlers.</summary>
    private sealed class Served(EventTable table, int handler, Served? next)
    {
        internal EventTable Table { get; } = table;

        internal int Handler { get; } = handler;

        internal Served? Next { get; } = next;
    }
}
