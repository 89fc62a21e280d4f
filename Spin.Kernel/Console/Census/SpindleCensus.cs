namespace Spin.Kernel.Console;

/// <summary>What a spindle has and does.</summary>
/// <param name="state">Its state, for a reader.</param>
/// <param name="bytes">Memory charged to it.</param>
/// <param name="strands">Strands that it started and that have a stack.</param>
internal readonly struct SpindleCensus(string state, long bytes, int strands)
{
    /// <summary>Its state, for a reader.</summary>
    internal string State { get; } = state;

    /// <summary>Memory charged to it.</summary>
    internal long Bytes { get; } = bytes;

    /// <summary>Strands that it started and that have a stack.</summary>
    internal int Strands { get; } = strands;
}
