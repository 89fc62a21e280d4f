using Spin.Kernel.Machine;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Work at Dispatch level: signalled from an interrupt or a strand, polled by the processor's worker in budgets, in turn with other
/// works. It may not sleep and allocates nothing.
/// </summary>
internal abstract class DispatchWork : DispatchSignal
{
    private DispatchWorker? _worker;

    /// <summary>The next work in the worker's queue.</summary>
    internal DispatchWork? Next;

    /// <summary>Whether it stands in the queue. Changed under the worker's lock.</summary>
    internal bool IsQueued;

    /// <summary>Gives the work to a worker. Signals that come before have no effect.</summary>
    internal void Attach(DispatchWorker worker) => _worker = worker;

    /// <inheritdoc/>
    internal sealed override void Signal() => _worker?.Add(this);

    /// <summary>
    /// Does some of the work. Where an earlier poll never returned, because a handler inside could not be ended and its strand was
    /// abandoned, this one begins by putting in order what that one left.
    /// </summary>
    /// <param name="budget">How much at the most, in the work's own units.</param>
    /// <returns>Whether more remains.</returns>
    internal abstract bool Poll(int budget);
}
