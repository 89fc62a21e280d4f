namespace FaultKernel;

/// <summary>What a handler of <see cref="Posted"/> does in the middle of its change.</summary>
public enum PostedWay
{
    /// <summary>Loops for a time, and perhaps too long.</summary>
    Loop,

    /// <summary>Throws.</summary>
    Throw,

    /// <summary>Sleeps for ever.</summary>
    Sleep,

    /// <summary>Never comes back.</summary>
    Hang,

    /// <summary>Has another raise of the same event handled.</summary>
    Nest,
}
