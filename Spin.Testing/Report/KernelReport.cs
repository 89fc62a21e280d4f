using System.Collections.Generic;

namespace Spin.Testing;

/// <summary>What a kernel said of its own tests on the serial port.</summary>
public sealed class KernelReport
{
    private readonly List<TestResult> _results = [];
    private readonly List<Figure> _figures = [];
    private readonly List<string> _problems = [];

    /// <summary>How many results the kernel announced; null where it announced none.</summary>
    public int? Expected { get; internal set; }

    /// <summary>Whether the kernel closed the report.</summary>
    public bool Ended { get; internal set; }

    /// <summary>The results in the order in which they came.</summary>
    public IReadOnlyList<TestResult> Results => _results;

    /// <summary>The figures in the order in which they came.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>Lines of the report that made no sense, each a sentence.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>
    /// Why the report is not a success, one sentence; null where it is one: opened, as many results as announced, each test once,
    /// all passed, closed, no line that made no sense. Silence is no success.
    /// </summary>
    public string? Verdict
    {
        get
        {
            if (Expected is not { } expected)
            {
                return "the kernel opened no report";
            }

            if (_problems.Count > 0)
            {
                return _problems[0];
            }

            TestResult? failed = _results.Find(static result => !result.Passed);
            if (failed is not null)
            {
                return $"{failed.Name}: {failed.Failure}";
            }

            string last = _results.Count == 0 ? "" : $"; the last was '{_results[^1].Name}'";
            if (_results.Count != expected)
            {
                return $"{expected} results were announced, {_results.Count} came{last}";
            }

            return Ended ? null : $"the report was not closed{last}";
        }
    }

    internal void Add(TestResult result)
    {
        if (_results.Exists(known => known.Name == result.Name))
        {
            Complain($"'{result.Name}' was reported twice");
        }

        _results.Add(result);
    }

    internal void Add(Figure figure) => _figures.Add(figure);

    internal void Complain(string problem) => _problems.Add(problem);
}
