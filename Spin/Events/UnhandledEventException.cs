using System;

namespace Spin;

/// <summary>An event that must give a result was raised, and no handler gave one.</summary>
public sealed class UnhandledEventException : Exception
{
    /// <summary>Creates the exception without an event's name.</summary>
    public UnhandledEventException() { }

    /// <summary>Creates the exception for an event.</summary>
    /// <param name="message">The event and what was expected of its handlers.</param>
    public UnhandledEventException(string message) : base(message) { }

    /// <summary>Creates the exception for an event with the reason.</summary>
    /// <param name="message">The event and what was expected of its handlers.</param>
    /// <param name="innerException">Why no handler gave a result.</param>
    public UnhandledEventException(string message, Exception innerException) : base(message, innerException) { }
}
