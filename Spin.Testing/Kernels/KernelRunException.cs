using System;

namespace Spin.Testing;

/// <summary>A kernel did not do what a test waits for; the message has the reason and the end of its serial log.</summary>
public sealed class KernelRunException : Exception
{
    /// <summary>Creates the exception.</summary>
    public KernelRunException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was waited for, what happened, and what to do.</param>
    public KernelRunException(string message) : base(message) { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was waited for, what happened, and what to do.</param>
    /// <param name="innerException">What happened.</param>
    public KernelRunException(string message, Exception innerException) : base(message, innerException) { }
}
