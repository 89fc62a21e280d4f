using System;

namespace Spin;

/// <summary>The spindle behind a port is not there: it was unloaded, has fallen, or the port was taken from its holder.</summary>
public sealed class ServiceGoneException : InvalidOperationException
{
    /// <summary>Creates an exception.</summary>
    public ServiceGoneException()
        : base("The spindle behind the port is not there.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">Which port it is.</param>
    public ServiceGoneException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">Which port it is.</param>
    /// <param name="innerException">What led to it.</param>
    public ServiceGoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
