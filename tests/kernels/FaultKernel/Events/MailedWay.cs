namespace FaultKernel;

/// <summary>What a handler that runs after the raise is to do.</summary>
public enum MailedWay
{
    /// <summary>Note it.</summary>
    Note,

    /// <summary>Note it after a while.</summary>
    Sleep,

    /// <summary>Throw.</summary>
    Throw,

    /// <summary>Turn until it is ended.</summary>
    Turn,

    /// <summary>Turn, and not come back from the finally block either.</summary>
    Hang,
}
