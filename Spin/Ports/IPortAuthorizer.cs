namespace Spin;

/// <summary>
/// What a spindle that exports ports may implement, to say who gets one. The kernel asks when a port is about to lead to it; whoever is
/// denied holds a port that leads nowhere. An exception denies.
/// </summary>
public interface IPortAuthorizer
{
    /// <summary>Whether a spindle may call this one.</summary>
    /// <param name="holder">The spindle's name.</param>
    /// <param name="assembly">The assembly that is its protection domain.</param>
    /// <param name="port">The full name of the port's interface.</param>
    [Effects(Effects.Reads)]
    bool Admits(string holder, string assembly, string port);
}
