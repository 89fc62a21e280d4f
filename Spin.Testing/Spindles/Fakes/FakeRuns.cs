namespace Spin.Testing;

/// <summary>Who runs on the host: a strand, or the test itself, which raises events.</summary>
internal sealed class FakeRuns : StateRuns
{
    private readonly object _test = new();

    /// <summary>The one there is.</summary>
    internal static FakeRuns Instance { get; } = new();

    /// <inheritdoc/>
    internal override object Current => FakeStrands.Current ?? _test;

    /// <inheritdoc/>
    internal override bool HasEnded(object run) => run is FakeStrand { HasEnded: true };
}
