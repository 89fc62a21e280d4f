namespace FaultKernel;

/// <summary>What a handler of <see cref="Lodged"/> is asked to do.</summary>
public enum LodgedWay
{
    /// <summary>Counts.</summary>
    Nothing,

    /// <summary>Sleeps for ever.</summary>
    Sleep,

    /// <summary>Throws.</summary>
    Throw,

    /// <summary>Allocates until it gets no more, and keeps it.</summary>
    Hoard,

    /// <summary>Never comes back, not even from its finally block.</summary>
    Hang,
}
