namespace Spin;

/// <summary>Who may install handlers on an event.</summary>
public enum Authority
{
    /// <summary>Only the assembly that declares the event, and spindles to which the image grants it.</summary>
    Granted,

    /// <summary>Only the assembly that declares the event.</summary>
    Owner,

    /// <summary>Every spindle of the image.</summary>
    Anyone,
}
