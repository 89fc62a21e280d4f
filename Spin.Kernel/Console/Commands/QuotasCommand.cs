using System;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Console;

/// <summary>Shows the quotas that the image sets, and who has run into one.</summary>
internal sealed class QuotasCommand(KernelCensus census) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => "quotas";

    /// <inheritdoc/>
    internal override string Summary => "quotas: used, limit, how often more was denied";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        var table = new Table("spindle", "quota", ">used", ">limit", ">denied");
        for (int spindle = 0; spindle < census.Spindles.Length; spindle++)
        {
            foreach (QuotaUse quota in census.QuotasOf(spindle))
            {
                if (quota.Limit != SpindleQuota.Unlimited)
                {
                    table.Add(census.Spindles[spindle].Name, quota.Name, $"{quota.Used}", $"{quota.Limit}", $"{quota.Denied}");
                }
            }
        }

        table.Write(output);
        return arguments.IsEmpty;
    }
}
