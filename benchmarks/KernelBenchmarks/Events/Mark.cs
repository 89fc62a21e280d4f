namespace KernelBenchmarks;

/// <summary>What the benchmarks' events carry.</summary>
/// <param name="key">What matches look at.</param>
public readonly struct Mark(int key)
{
    /// <summary>What matches look at.</summary>
    public int Key { get; } = key;
}
