namespace Spin;

/// <summary>How much a log line matters.</summary>
public enum LogLevel
{
    /// <summary>For the developer of the part that writes it.</summary>
    Debug,

    /// <summary>A step done.</summary>
    Information,

    /// <summary>Something odd that was dealt with.</summary>
    Warning,

    /// <summary>Something failed.</summary>
    Error,
}
