namespace Spin.Mutants;

/// <summary>What is run.</summary>
/// <param name="Folder">The folder in which the tests, the mutated assembly and this program lie.</param>
/// <param name="Tests">The name of the assembly of the tests.</param>
/// <param name="Mutated">The name of the mutated assembly.</param>
/// <param name="Report">The path of the report that Stryker wrote of the mutants.</param>
/// <param name="Every">Each so-manieth mutant is tried: one for all.</param>
/// <param name="Jobs">How many processes run tests.</param>
internal sealed record RunSettings(string Folder, string Tests, string Mutated, string Report, int Every, int Jobs);
