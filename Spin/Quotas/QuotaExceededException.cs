using System;

namespace Spin;

/// <summary>A spindle asked for more than its quota in the image. Nothing was done; nobody else has noticed.</summary>
public sealed class QuotaExceededException : InvalidOperationException
{
    /// <summary>Creates an exception.</summary>
    public QuotaExceededException()
        : base("The quota is exceeded.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was asked for, and how much of it there may be.</param>
    public QuotaExceededException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was asked for, and how much of it there may be.</param>
    /// <param name="innerException">What led to it.</param>
    public QuotaExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
