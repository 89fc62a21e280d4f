namespace Spin.Kernel.Dispatch;

/// <summary>The code of one containment: where a return address lies that belongs to a handler's run.</summary>
internal readonly struct Containment
{
    /// <summary>Describes one.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">One past its last byte.</param>
    /// <param name="table">The event's table; null for the bodies of strands.</param>
    /// <param name="handler">The handler's number; the table's handler count for those installed at run time.</param>
    /// <param name="level">The level at which it runs: an asynchronous handler's is not its event's.</param>
    internal Containment(ulong start, ulong end, EventTable? table, int handler, Level level = Level.Strand)
    {
        Start = start;
        End = end;
        Table = table;
        Handler = handler;
        Level = level;
    }

    /// <summary>Its first byte.</summary>
    internal ulong Start { get; }

    /// <summary>One past its last byte.</summary>
    internal ulong End { get; }

    /// <summary>The event's table; null for the bodies of strands.</summary>
    internal EventTable? Table { get; }

    /// <summary>The handler's number; the table's handler count for those installed at run time.</summary>
    internal int Handler { get; }

    /// <summary>The level at which it runs.</summary>
    internal Level Level { get; }

    /// <summary>Whether it contains the handlers installed at run time.</summary>
    internal bool IsInstalled => Table != null && Handler == Table.HandlerCount;

    /// <summary>Whether a return address lies in it: one past a call of its.</summary>
    internal bool Holds(ulong returnAddress) => returnAddress > Start && returnAddress <= End;
}
