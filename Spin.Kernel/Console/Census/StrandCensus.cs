namespace Spin.Kernel.Console;

/// <summary>What a strand is and does.</summary>
/// <param name="name">Its name.</param>
/// <param name="owner">The spindle that started it, or the nucleus.</param>
/// <param name="priority">Its priority.</param>
/// <param name="state">Its state, for a reader.</param>
/// <param name="nanoseconds">The time it has run.</param>
internal readonly struct StrandCensus(string name, string owner, string priority, string state, long nanoseconds)
{
    /// <summary>Its name.</summary>
    internal string Name { get; } = name;

    /// <summary>The spindle that started it, or the nucleus.</summary>
    internal string Owner { get; } = owner;

    /// <summary>Its priority.</summary>
    internal string Priority { get; } = priority;

    /// <summary>Its state, for a reader.</summary>
    internal string State { get; } = state;

    /// <summary>The time it has run, in nanoseconds.</summary>
    internal long Nanoseconds { get; } = nanoseconds;
}
