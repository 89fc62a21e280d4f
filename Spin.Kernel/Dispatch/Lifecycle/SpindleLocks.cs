using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// The mutexes of a spindle that strands own, or wait for. A strand is counted before it waits, so that wherever it is abandoned
/// nobody waits for it for ever. The links are the mutexes' own: nothing is allocated.
/// </summary>
internal sealed class SpindleLocks
{
    private int _lock;
    private SpindleMutex? _first;

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>A strand is about to wait for a mutex, or to own it.</summary>
    internal void Begin(SpindleMutex mutex)
    {
        ulong flags = mutex.Mutex.Machine.Lock(ref _lock);
        if (mutex.Users++ == 0)
        {
            mutex.NextUsed = _first;
            if (_first != null)
            {
                _first.PreviousUsed = mutex;
            }

            _first = mutex;
            Count++;
        }

        mutex.Mutex.Machine.Unlock(ref _lock);
        mutex.Mutex.Machine.RestoreInterrupts(flags);
    }

    /// <summary>The strand neither owns it nor waits for it any more.</summary>
    internal void End(SpindleMutex mutex)
    {
        ulong flags = mutex.Mutex.Machine.Lock(ref _lock);
        if (mutex.Users > 0 && --mutex.Users == 0)
        {
            Remove(mutex);
        }

        mutex.Mutex.Machine.Unlock(ref _lock);
        mutex.Mutex.Machine.RestoreInterrupts(flags);
    }

    /// <summary>
    /// The spindle has ended: its mutexes are of no use any more. Those whose owner has ended are taken from it, and who waits for one,
    /// from another spindle of the assembly, is told. Strand level.
    /// </summary>
    internal void Break(StrandMachine machine)
    {
        ulong flags = machine.Lock(ref _lock);
        while (_first is { } mutex)
        {
            mutex.Users = 0;
            mutex.IsBroken = true;
            Remove(mutex);
            mutex.Mutex.Break();
        }

        machine.Unlock(ref _lock);
        machine.RestoreInterrupts(flags);
        machine.SwitchIfDue();
    }

    private void Remove(SpindleMutex mutex)
    {
        if (mutex.PreviousUsed == null)
        {
            _first = mutex.NextUsed;
        }
        else
        {
            mutex.PreviousUsed.NextUsed = mutex.NextUsed;
        }

        if (mutex.NextUsed != null)
        {
            mutex.NextUsed.PreviousUsed = mutex.PreviousUsed;
        }

        mutex.NextUsed = null;
        mutex.PreviousUsed = null;
        Count--;
    }
}
