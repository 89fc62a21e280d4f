using Spin;

namespace FaultKernel;

/// <summary>Counts, for other spindles.</summary>
[Port]
public interface ICounter
{
    /// <summary>Adds one on both sides.</summary>
    [Effects(Effects.Writes)]
    long Add();

    /// <summary>The same where somebody is there.</summary>
    [Effects(Effects.Writes)]
    bool TryAdd();

    /// <summary>The same, with a long time between the two sides.</summary>
    [Effects(Effects.Writes | Effects.Blocks | Effects.Unbounded)]
    void AddSlowly(in int milliseconds);

    /// <summary>Makes an array.</summary>
    [Effects(Effects.Allocates)]
    byte[] Allocate(int bytes);

    /// <summary>Never comes back.</summary>
    [Effects(Effects.Writes | Effects.Unbounded)]
    void Hang();
}
