using System;
using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Boot;

/// <summary>The handlers in charge, on the panic screen: those whose containments are on the stack, innermost first.</summary>
/// <param name="map">The containments.</param>
internal sealed class HandlersSection(ContainmentMap map) : PanicSection
{
    /// <inheritdoc/>
    internal override string Title => "handlers in charge, innermost first";

    /// <inheritdoc/>
    internal override void Write(PanicWriter writer, in PanicReport report)
    {
        bool any = false;
        foreach (ulong address in report.Stack)
        {
            int index = map.Find(address + 1); // the stack holds addresses inside of calls, the map knows where they return to
            if (index != ContainmentMap.None)
            {
                Write(writer, in map[index]);
                any = true;
            }
        }

        if (!any)
        {
            writer.Text("  none\r\n"u8);
        }
    }

    private static void Write(PanicWriter writer, in Containment containment)
    {
        EventTable table = containment.Table!;
        writer.Text("  "u8);
        if (containment.IsInstalled)
        {
            writer.Text("one installed at run time"u8);
        }
        else
        {
            HandlerInfo info = table.Describe(containment.Handler);
            writer.Text(info.SpindleName);
            writer.Put((byte)'.');
            writer.Text(info.Method);
        }

        writer.Text(" of "u8);
        writer.Text(table.EventName);
        writer.Line();
    }
}
