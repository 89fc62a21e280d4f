using System.Globalization;
using Spin.Kernel.Console;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>The scheduler's options on the kernel's command line: <c>ticks=1000</c> a second, <c>turn=10000</c> microseconds.</summary>
internal static class SchedulerOptions
{
    /// <summary>Ticks per second.</summary>
    internal const string TicksKey = "ticks";

    /// <summary>Microseconds of a turn.</summary>
    internal const string TurnKey = "turn";

    /// <summary>Reads the options. What is out of range is told and counts as not given.</summary>
    internal static SchedulerSettings Read(CommandLine line, ILog log) => new(
        Number(line, TicksKey, SchedulerSettings.DefaultTicksPerSecond, SchedulerSettings.MaximumTicksPerSecond, log),
        Number(line, TurnKey, SchedulerSettings.DefaultTurnMicroseconds, int.MaxValue, log));

    private static int Number(CommandLine line, string key, int usual, int maximum, ILog log)
    {
        if (!line.TryGet(key, out string text))
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= maximum)
        {
            return value;
        }

        log.Write(LogLevel.Warning, $"{key}: not a number from 1 to {maximum}: {text}");
        return usual;
    }
}
