using System.Diagnostics.CodeAnalysis;

namespace Spin;

/// <summary>
/// The report of tests that run inside the kernel: framed lines on the first serial port that a host test reads.
/// A suite that stops early is a failure, since it said first how many results to expect. Strand level only.
/// </summary>
[Service(nameof(KernelServices.TestReport))]
[Effects(Effects.Allocates | Effects.Blocks | Effects.Throws | Effects.Writes)]
public interface ITestReport
{
    /// <summary>Opens the report.</summary>
    /// <param name="expected">How many results will follow.</param>
    void Begin(int expected);

    /// <summary>A test passed.</summary>
    /// <param name="name">Its name.</param>
    void Pass(string name);

    /// <summary>A test failed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">What was expected and what was found.</param>
    void Fail(string name, string reason);

    /// <summary>A figure, for benchmarks.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its unit.</param>
    void Figure(string name, double value, string unit);

    /// <summary>Closes the report and ends the emulator: exit code 0 where all expected results came and passed.</summary>
    [DoesNotReturn]
    void End();
}
