namespace Spin;

/// <summary>A mutex between strands. Strand level only.</summary>
[Effects(Effects.Throws | Effects.Writes)]
public interface IMutex
{
    /// <summary>Blocks until the calling strand owns the mutex.</summary>
    /// <exception cref="System.InvalidOperationException">The calling strand owns it already.</exception>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    void Enter();

    /// <summary>Gives the mutex to the strand that has waited longest.</summary>
    /// <exception cref="System.InvalidOperationException">The calling strand does not own it.</exception>
    void Exit();
}
