using System;

namespace Spin.Kernel.Console;

/// <summary>Shows the time since boot.</summary>
internal sealed class UptimeCommand(IClock clock) : ShellCommand
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <inheritdoc/>
    internal override string Name => "uptime";

    /// <inheritdoc/>
    internal override string Summary => "the time since boot";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        long milliseconds = clock.Nanoseconds / NanosecondsPerMillisecond;
        const long MillisecondsPerSecond = 1_000;
        const long SecondsPerMinute = 60;
        const long MinutesPerHour = 60;
        const long HoursPerDay = 24;
        long seconds = milliseconds / MillisecondsPerSecond;
        long minutes = seconds / SecondsPerMinute;
        long hours = minutes / MinutesPerHour;
        output.WriteLine(
            $"{hours / HoursPerDay} days {hours % HoursPerDay:00}:{minutes % MinutesPerHour:00}:{seconds % SecondsPerMinute:00}.{milliseconds % MillisecondsPerSecond:000}");
        return arguments.IsEmpty;
    }
}
