using System;

namespace Spin.Testing;

/// <summary>
/// A spindle ended the machine: nothing of it runs after. On the host this unwinds the spindle's code instead; what it did is in
/// <see cref="FakePower.Action"/>.
/// </summary>
public sealed class MachineEndedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MachineEndedException() : base("the spindle ended the machine") { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">How the machine ended.</param>
    public MachineEndedException(string message) : base(message) { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">How the machine ended.</param>
    /// <param name="innerException">Why.</param>
    public MachineEndedException(string message, Exception innerException) : base(message, innerException) { }
}
