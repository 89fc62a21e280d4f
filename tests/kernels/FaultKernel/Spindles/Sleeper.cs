using Spin;

namespace FaultKernel;

/// <summary>Is activated when it is called, and lets one spindle alone call it.</summary>
[Spindle, Exports<IDreams>]
public sealed partial class Sleeper : IDreams, IPortAuthorizer
{
    private const string Admitted = "Dreamer";

    /// <inheritdoc/>
    public string Who() => Admitted;

    /// <inheritdoc/>
    public bool Admits(string holder, string assembly, string port) => holder == Admitted;
}
