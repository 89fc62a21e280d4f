using Spin.Kernel.Testing;
using Spin.Testing.Protocol;

namespace KernelSuite;

/// <summary>The report of a suite: counts what failed, for the emulator's exit code.</summary>
internal sealed class Report
{
    private int _failed;

    /// <summary>Says how many results will follow.</summary>
    internal void Begin(int expected)
    {
        _failed = 0;
        ReportLine.Write($"{ReportWords.Begin} {expected}");
    }

    /// <summary>A test passed.</summary>
    internal void Pass(string name) => ReportLine.Write($"{ReportWords.Pass} {name}");

    /// <summary>A test failed.</summary>
    internal void Fail(string name, string reason)
    {
        _failed++;
        ReportLine.Write($"{ReportWords.Fail} {name}{ReportWords.Separator}{reason}");
    }

    /// <summary>A figure.</summary>
    internal static void Figure(string name, double value, string unit) =>
        ReportLine.Write($"{ReportWords.Figure} {name}{ReportWords.Separator}{value}{ReportWords.Separator}{unit}");

    /// <summary>Ends the report and the emulator.</summary>
    internal void End() => ReportLine.End(_failed == 0);
}
