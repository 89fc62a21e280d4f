using System;
using System.Collections.Generic;

namespace Spin.Kernel.Console;

/// <summary>
/// Shows the names by which spindles of the image reach anything outside of them, as paths: events, the services of the kernel that are granted,
/// ports of other spindles. There are no other names: what is not asked for in a constructor and granted is not to be had.
/// </summary>
internal sealed class NamesCommand(KernelCensus census) : ShellCommand
{
    private const char Separator = '/';

    /// <inheritdoc/>
    internal override string Name => "names";

    /// <inheritdoc/>
    internal override string Usage => "[path]";

    /// <inheritdoc/>
    internal override string Summary => "every name that spindles can ask for, or those below a path";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length > 1)
        {
            return false;
        }

        SortedDictionary<string, (string Kind, string Of)> names = Collect();
        string below = arguments.IsEmpty ? "/" : arguments[0];
        var table = new Table("name", "kind", "of");
        bool any = false;
        foreach ((string path, (string kind, string of)) in names)
        {
            if (IsBelow(path, below))
            {
                any = true;
                table.Add(path, kind, of);
            }
        }

        if (any)
        {
            table.Write(output);
        }
        else
        {
            output.WriteLine($"{below}: no such name; names lists them.");
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (before.IsEmpty)
        {
            foreach (string path in Collect().Keys)
            {
                candidates.Add(path);
            }
        }
    }

    private static bool IsBelow(string path, string below)
    {
        string prefix = below.TrimEnd(Separator);
        return path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] == Separator);
    }

    private static string PathOf(string name) => Separator + name.Replace('.', Separator);

    private SortedDictionary<string, (string Kind, string Of)> Collect()
    {
        SortedDictionary<string, (string Kind, string Of)> names = new(StringComparer.Ordinal);
        foreach (SpindleDescriptor spindle in census.Spindles)
        {
            foreach (Grant grant in spindle.Grants)
            {
                names[PathOf(grant.Target)] = ("service", "the kernel");
            }
        }

        foreach (ServicePort port in census.Ports)
        {
            names[PathOf(port.InterfaceName)] = ("port", $"spindle {census.Spindles[port.Exporter].Name}");
        }

        foreach (EventTable table in census.Events)
        {
            names[PathOf(table.EventName)] = ("event", $"{LevelNames.Of(table.Level)} level");
        }

        return names;
    }
}
