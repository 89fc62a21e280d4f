namespace Spin.Testing;

/// <summary>The result of one test that ran inside a kernel.</summary>
/// <param name="Name">The test's name: its area, a colon, what it shows.</param>
/// <param name="Failure">What was expected and what was found; null where the test passed.</param>
public sealed record TestResult(string Name, string? Failure)
{
    /// <summary>Whether the test passed.</summary>
    public bool Passed => Failure is null;
}
