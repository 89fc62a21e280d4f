using System;
using Spin.Kernel.Console;

namespace Spin.Kernel.Boot;

/// <summary>The events that were raised, on the panic screen: how often, and what became of their handlers' runs.</summary>
/// <param name="tables">The tables of the image.</param>
internal sealed class EventsSection(EventTable[] tables) : PanicSection
{
    /// <inheritdoc/>
    internal override string Title => "events raised";

    /// <inheritdoc/>
    internal override void Write(PanicWriter writer, in PanicReport report)
    {
        foreach (EventTable table in tables)
        {
            if (table.Raised != 0)
            {
                Write(writer, table);
            }
        }
    }

    private static void Write(PanicWriter writer, EventTable table)
    {
        HandlerCounters sum = default;
        for (int handler = 0; handler < table.HandlerCount; handler++)
        {
            Add(ref sum, in table.Counters(handler));
        }

        foreach (Installation installation in table.ActiveInstallations)
        {
            Add(ref sum, in installation.Counters);
        }

        writer.Text("  "u8);
        writer.Text(table.EventName);
        Write(writer, ": raised "u8, table.Raised);
        Write(writer, ", handled "u8, sum.Handled);
        Write(writer, ", faulted "u8, sum.Faulted + sum.GuardFaulted);
        Write(writer, ", overrun "u8, sum.Overrun);
        writer.Line();
    }

    private static void Write(PanicWriter writer, ReadOnlySpan<byte> name, long count)
    {
        writer.Text(name);
        writer.Decimal(count);
    }

    private static void Add(ref HandlerCounters sum, in HandlerCounters counters)
    {
        sum.Handled += counters.Handled;
        sum.Faulted += counters.Faulted;
        sum.GuardFaulted += counters.GuardFaulted;
        sum.Overrun += counters.Overrun;
    }
}
