using System.Threading;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Faults that are still to be told. Adding is safe at every level and allocates nothing; where the queue is full the oldest stay,
/// the new one is lost and counted.
/// </summary>
/// <param name="machine">The processor.</param>
internal sealed class FaultQueue(StrandMachine machine)
{
    /// <summary>How many there is room for.</summary>
    internal const int Capacity = 128;

    private readonly FaultReport[] _reports = new FaultReport[Capacity];
    private int _lock;
    private int _first;
    private int _count;

    /// <summary>Faults that nobody was told of.</summary>
    internal long Lost { get; private set; }

    /// <summary>Whether everybody has been told of everything.</summary>
    internal bool IsEmpty => Volatile.Read(ref _count) == 0;

    /// <summary>Adds a fault.</summary>
    /// <returns>False where it was lost.</returns>
    internal bool TryAdd(in FaultReport report)
    {
        ulong flags = machine.Lock(ref _lock);
        bool fits = _count < Capacity;
        if (fits)
        {
            _reports[(_first + _count++) % Capacity] = report;
        }
        else
        {
            Lost++;
        }

        machine.Unlock(ref _lock);
        machine.RestoreInterrupts(flags);
        return fits;
    }

    /// <summary>Takes the oldest fault.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryTake(out FaultReport report)
    {
        ulong flags = machine.Lock(ref _lock);
        bool any = _count > 0;
        report = default;
        if (any)
        {
            report = _reports[_first];
            _reports[_first] = default;
            _first = (_first + 1) % Capacity;
            _count--;
        }

        machine.Unlock(ref _lock);
        machine.RestoreInterrupts(flags);
        return any;
    }
}
