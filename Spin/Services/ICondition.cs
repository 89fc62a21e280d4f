namespace Spin;

/// <summary>A condition that strands await under a mutex (Mesa semantics: test again after waking). Strand level only.</summary>
[Effects(Effects.Throws | Effects.Writes)]
public interface ICondition
{
    /// <summary>Leaves the mutex, blocks until signalled, and owns the mutex again.</summary>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    void Wait();

    /// <summary>Leaves the mutex, blocks until signalled or until the time is over, and owns the mutex again.</summary>
    /// <param name="milliseconds">The longest wait.</param>
    /// <returns>False where the time was over first.</returns>
    [Effects(Effects.Blocks | Effects.Throws | Effects.Writes)]
    bool Wait(int milliseconds);

    /// <summary>Wakes the strand that has waited longest.</summary>
    void Signal();

    /// <summary>Wakes all waiting strands.</summary>
    void Broadcast();
}
