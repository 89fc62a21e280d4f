using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Spin.Kernel.Machine;
using Spin.Kernel.Strands;
using Spin.Testing.Protocol;

namespace Spin.Kernel.Boot;

/// <summary>The report of in-kernel tests, on the first serial port past every driver: a line that was written has arrived.</summary>
/// <param name="strands">The processor.</param>
internal sealed class SerialTestReport(StrandMachine strands) : ITestReport
{
    private int _expected;
    private int _passed;
    private int _failed;

    /// <inheritdoc/>
    public void Begin(int expected)
    {
        _expected = expected;
        _passed = 0;
        _failed = 0;
        Write($"{ReportWords.Begin} {expected}");
    }

    /// <inheritdoc/>
    public void Pass(string name)
    {
        _passed++;
        Write($"{ReportWords.Pass} {Clean(name)}");
    }

    /// <inheritdoc/>
    public void Fail(string name, string reason)
    {
        _failed++;
        Write($"{ReportWords.Fail} {Clean(name)}{ReportWords.Separator}{Clean(reason)}");
    }

    /// <inheritdoc/>
    public void Figure(string name, double value, string unit) => Write(
        $"{ReportWords.Figure} {Clean(name)}{ReportWords.Separator}{value.ToString(CultureInfo.InvariantCulture)}{ReportWords.Separator}{Clean(unit)}");

    /// <inheritdoc/>
    [DoesNotReturn]
    public void End()
    {
        Write(ReportWords.End);
        PowerControl.ExitEmulator(_failed == 0 && _passed == _expected ? 0 : 1);
    }

    /// <summary>What would end a line or part it becomes a blank.</summary>
    private static string Clean(string text) =>
        text.Replace(ReportWords.LineEnd, ' ').Replace('\r', ' ').Replace(ReportWords.Separator, '/');

    private void Write(string line)
    {
        strands.RequireStrandLevel();
        ConsoleStart.WriteThrough(Encoding.UTF8.GetBytes(ReportWords.Prefix + line));
        strands.PollTermination();
    }
}
