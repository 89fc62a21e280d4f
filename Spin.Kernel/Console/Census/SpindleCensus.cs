namespace Spin.Kernel.Console;

/// <summary>What a spindle has and does.</summary>
/// <param name="isActive">Whether its handlers are bound.</param>
/// <param name="state">Its state, for a reader.</param>
/// <param name="bytes">Memory charged to it.</param>
/// <param name="strands">Strands that it started and that have a stack.</param>
internal readonly struct SpindleCensus(bool isActive, string state, long bytes, int strands)
{
    /// <summary>Whether its handlers are bound.</summary>
    internal bool IsActive { get; } = isActive;

    /// <summary>Its state, for a reader.</summary>
    internal string State { get; } = state;

    /// <summary>Memory charged to it.</summary>
    internal long Bytes { get; } = bytes;

    /// <summary>Strands that it started and that have a stack.</summary>
    internal int Strands { get; } = strands;
}
