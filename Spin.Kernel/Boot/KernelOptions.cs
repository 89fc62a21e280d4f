using Spin.Kernel.Console;
using Spin.Kernel.Net;

namespace Spin.Kernel.Boot;

/// <summary>All options that the kernel reads from its command line (<c>docs/command-line.md</c>).</summary>
internal static class KernelOptions
{
    private static readonly string[] s_keys =
    [
        NetworkOptions.AddressKey, NetworkOptions.GatewayKey, HeapOption.Key, LogOptions.LogKey, LogOptions.ConsoleKey,
        SchedulerOptions.TicksKey, SchedulerOptions.TurnKey,
    ];

    /// <summary>Tells the log of options that nobody reads.</summary>
    internal static void ReportUnknown(CommandLine line, ILog log) => line.ReportUnknown(s_keys, log);
}
