namespace Spin;

/// <summary>A run of a handler, as it is recorded while its event is traced.</summary>
/// <param name="handler">The handler's number, or <see cref="Installed"/>.</param>
/// <param name="spindle">The number of its spindle.</param>
/// <param name="strand">The strand that it ran on, or came in between of; null where none is known.</param>
/// <param name="begin">The time-stamp counter when it began, or when it faulted.</param>
/// <param name="cycles">How many cycles later it ended; <see cref="Fault"/> where a fault ended it.</param>
internal readonly struct TraceRecord(int handler, int spindle, IStrand? strand, long begin, long cycles)
{
    /// <summary>The number of every handler that was installed at run time.</summary>
    internal const int Installed = -1;

    /// <summary>The length of a run that a fault has ended.</summary>
    internal const long Fault = -1;

    /// <summary>The handler's number, or <see cref="Installed"/>.</summary>
    internal int Handler { get; } = handler;

    /// <summary>The number of its spindle.</summary>
    internal int Spindle { get; } = spindle;

    /// <summary>The strand that it ran on, or came in between of; null where none is known.</summary>
    internal IStrand? Strand { get; } = strand;

    /// <summary>The time-stamp counter when it began, or when it faulted.</summary>
    internal long Begin { get; } = begin;

    /// <summary>How many cycles later it ended; <see cref="Fault"/> where a fault ended it.</summary>
    internal long Cycles { get; } = cycles;

    /// <summary>Whether a fault ended it.</summary>
    internal bool IsFault => Cycles == Fault;
}
