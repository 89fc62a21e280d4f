namespace Spin;

/// <summary>What ended a handler.</summary>
public enum FaultKind
{
    /// <summary>An exception, thrown or from a null reference, an index, a division, a cast or an overflow.</summary>
    Exception,

    /// <summary>Its stack was used up.</summary>
    StackOverflow,

    /// <summary>No memory was left to it.</summary>
    OutOfMemory,

    /// <summary>It exceeded its limit and was terminated.</summary>
    Overrun,

    /// <summary>It exceeded its limit and could not be terminated: its strand was abandoned and its spindle condemned.</summary>
    Abandoned,
}
