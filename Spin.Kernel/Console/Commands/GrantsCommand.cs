using System;
using System.Globalization;

namespace Spin.Kernel.Console;

/// <summary>Shows what the image grants its spindles.</summary>
internal sealed class GrantsCommand(KernelCensus census) : ShellCommand
{
    private const int ShownValues = 8;

    /// <inheritdoc/>
    internal override string Name => "grants";

    /// <inheritdoc/>
    internal override string Usage => "[spindle]";

    /// <inheritdoc/>
    internal override string Summary => "what the image grants each spindle, or one";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length > 1)
        {
            return false;
        }

        int only = arguments.IsEmpty ? -1 : SpindleNames.Find(census, arguments[0]);
        if (only < 0 && !arguments.IsEmpty)
        {
            output.WriteLine($"{arguments[0]}: no such spindle; spindles lists them.");
            return true;
        }

        var table = new Table("spindle", "grant", "values");
        for (int spindle = 0; spindle < census.Spindles.Length; spindle++)
        {
            if (only < 0 || only == spindle)
            {
                AddGrants(table, census.Spindles[spindle]);
            }
        }

        table.Write(output);
        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates) =>
        SpindleNames.Complete(census, before, candidates, withNucleus: true);

    private static void AddGrants(Table table, SpindleDescriptor spindle)
    {
        if (spindle.IsNucleus)
        {
            table.Add(spindle.Name, "everything: it belongs to the kernel", "");
        }

        foreach (Grant grant in spindle.Grants)
        {
            table.Add(spindle.Name, grant.Target, Describe(grant.Values));
        }
    }

    private static string Describe(ReadOnlySpan<long> values)
    {
        if (values.IsEmpty)
        {
            return "all";
        }

        string[] shown = new string[Math.Min(values.Length, ShownValues)];
        for (int index = 0; index < shown.Length; index++)
        {
            shown[index] = values[index].ToString(CultureInfo.InvariantCulture);
        }

        string text = string.Join(", ", shown);
        return shown.Length == values.Length ? text : $"{text} and {values.Length - shown.Length} more";
    }
}
