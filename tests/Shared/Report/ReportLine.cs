using System.Text;
using Spin.Kernel.Boot;
using Spin.Kernel.Machine;
using Spin.Testing.Protocol;

namespace Spin.Kernel.Testing;

/// <summary>
/// Lines of the framed report from code that is the nucleus' friend: at any level, past every driver, so that what was written has
/// arrived. Spindles have <see cref="ITestReport"/>.
/// </summary>
internal static class ReportLine
{
    /// <summary>Writes one line, given without its prefix and end.</summary>
    internal static void Write(string words) =>
        ConsoleStart.WriteThrough(Encoding.UTF8.GetBytes(ReportWords.Prefix + words));

    /// <summary>Writes the last line and ends the emulator.</summary>
    internal static void End(bool passed)
    {
        Write(ReportWords.End);
        PowerControl.ExitEmulator(passed ? 0 : 1);
    }
}
