using System;

namespace Spin.Kernel.Console;

/// <summary>Enables or disables handlers: two commands of one class.</summary>
internal sealed class EnableCommand(KernelCensus census, bool enables) : ShellCommand
{
    /// <inheritdoc/>
    internal override string Name => enables ? "enable" : "disable";

    /// <inheritdoc/>
    internal override string Usage => "<spindle>[.<method>]";

    /// <inheritdoc/>
    internal override string Summary => enables
        ? "lets raises reach a handler again, or all of a spindle"
        : "keeps raises from a handler, or from all of a spindle";

    /// <inheritdoc/>
    internal override bool Run(ReadOnlySpan<string> arguments, TextSink output)
    {
        if (arguments.Length != 1)
        {
            return false;
        }

        bool any = false;
        foreach (EventTable table in census.Events)
        {
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                HandlerInfo info = table.Describe(handler);
                if (HandlerNames.IsHandler(info, arguments[0]))
                {
                    any = true;
                    Set(table, handler, info, output);
                }
            }
        }

        if (!any)
        {
            output.WriteLine($"{arguments[0]}: no such handler; handlers lists them.");
        }

        return true;
    }

    /// <inheritdoc/>
    internal override void Complete(ReadOnlySpan<string> before, CandidateList candidates)
    {
        if (!before.IsEmpty)
        {
            return;
        }

        foreach (EventTable table in census.Events)
        {
            for (int handler = 0; handler < table.HandlerCount; handler++)
            {
                // Only those that the command would change.
                if (table.IsBound(handler) != enables)
                {
                    candidates.Add(HandlerNames.Of(table.Describe(handler)));
                }
            }
        }
    }

    private void Set(EventTable table, int handler, HandlerInfo info, TextSink output)
    {
        string name = $"{HandlerNames.ShortName(table)} {HandlerNames.Of(info)}";
        string state = enables ? "enabled" : "disabled";
        if (table.IsBound(handler) == enables)
        {
            output.WriteLine($"{name}: {state} already");
        }
        else if (census.TrySetEnabled(table, handler, enables))
        {
            output.WriteLine($"{name}: {state}");
        }
        else
        {
            output.WriteLine($"{name}: its spindle is not active");
        }
    }
}
