namespace Spin.Kernel.Dispatch;

/// <summary>An event in a running kernel: its table, and for each static handler what the kernel decided about it.</summary>
/// <param name="table">The table.</param>
internal sealed class ActiveEvent(EventTable table)
{
    private readonly FaultHistory[] _histories = new FaultHistory[table.HandlerCount];

    /// <summary>The table.</summary>
    internal EventTable Table { get; } = table;

    /// <summary>A handler's faults of late. Touched by whoever faults; a lost count under two at once costs nobody anything.</summary>
    internal ref FaultHistory HistoryOf(int handler) => ref _histories[handler];
}
