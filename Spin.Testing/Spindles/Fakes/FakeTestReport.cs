using System.Diagnostics.CodeAnalysis;

namespace Spin.Testing;

/// <summary>The report of a spindle that tests something, as a host would read it.</summary>
public sealed class FakeTestReport : ITestReport
{
    private readonly FakePower _power;

    internal FakeTestReport(FakePower power) => _power = power;

    /// <summary>The report so far.</summary>
    public KernelReport Report { get; } = new();

    /// <inheritdoc/>
    public void Begin(int expected) => Report.Expected = expected;

    /// <inheritdoc/>
    public void Pass(string name) => Report.Add(new TestResult(name, Failure: null));

    /// <inheritdoc/>
    public void Fail(string name, string reason) => Report.Add(new TestResult(name, reason));

    /// <inheritdoc/>
    public void Figure(string name, double value, string unit) => Report.Add(new Figure(name, value, unit));

    /// <inheritdoc/>
    [DoesNotReturn]
    public void End()
    {
        Report.Ended = true;
        _power.Exit(Report.Verdict is null ? 0 : 1);
    }
}
