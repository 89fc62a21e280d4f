namespace Spin.Mutants;

/// <summary>What became of a mutant, by the names of Stryker's reports.</summary>
internal enum Verdict
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>Every test that runs the changed code passed.</summary>
    Survived,

    /// <summary>No test runs the changed code.</summary>
    NoCoverage,

    /// <summary>A test did not end.</summary>
    Timeout,

    /// <summary>The process died, as by a stack overflow.</summary>
    RuntimeError,
}
