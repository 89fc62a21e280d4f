namespace Spin;

/// <summary>Tells who runs: what one strand has set no other may commit.</summary>
public abstract class StateRuns
{
    private protected StateRuns() { }

    /// <summary>The running strand.</summary>
    internal abstract object Current { get; }

    /// <summary>Whether a strand has ended: what it has set and not committed is of no account.</summary>
    internal abstract bool HasEnded(object run);
}
