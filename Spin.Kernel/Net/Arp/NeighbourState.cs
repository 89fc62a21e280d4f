namespace Spin.Kernel.Net;

/// <summary>What is known of a neighbour.</summary>
internal enum NeighbourState
{
    /// <summary>The entry is free.</summary>
    Free,

    /// <summary>It was asked for and has not answered yet.</summary>
    Asked,

    /// <summary>Its station is known.</summary>
    Known,
}
