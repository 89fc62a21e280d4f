namespace Spin;

/// <summary>A row of a drawn trace: what one spindle ran on one strand.</summary>
/// <param name="spindle">The spindle's number.</param>
/// <param name="strand">The strand; null where none is known.</param>
/// <param name="number">The strand's number in the trace.</param>
internal sealed class TraceTrack(int spindle, IStrand? strand, int number)
{
    /// <summary>The spindle's number.</summary>
    internal int Spindle { get; } = spindle;

    /// <summary>The strand; null where none is known.</summary>
    internal IStrand? Strand { get; } = strand;

    /// <summary>The strand's number in the trace.</summary>
    internal int Number { get; } = number;
}
