using Spin.Kernel.Console;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Boot;

/// <summary>What records the runs of handlers, and shows them in the shell.</summary>
internal sealed class TraceStart
{
    private readonly IClock _clock = MachineClock.Instance;

    /// <summary>The shell's command.</summary>
    /// <param name="census">The kernel that it traces.</param>
    internal ShellCommand CreateCommand(KernelCensus census) => new TraceCommand(census, _clock);
}
