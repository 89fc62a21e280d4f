using Spin.Kernel.Console;
using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Boot;

/// <summary>The last events, on the panic screen: how often each was raised in the last intervals.</summary>
/// <param name="history">What is known of them.</param>
internal sealed class HistorySection(EventHistory history) : PanicSection
{
    /// <inheritdoc/>
    internal override string Title => "events raised in the last second, in steps of 100 ms, newest first";

    /// <inheritdoc/>
    internal override void Write(PanicWriter writer, in PanicReport report)
    {
        bool any = false;
        for (int index = 0; index < history.Tables.Length; index++)
        {
            if (history.WasRaised(index))
            {
                Write(writer, index);
                any = true;
            }
        }

        if (!any)
        {
            writer.Text("  none\r\n"u8);
        }
    }

    private void Write(PanicWriter writer, int index)
    {
        writer.Text("  "u8);
        writer.Text(history.Tables[index].EventName);
        writer.Put((byte)':');
        for (int interval = 0; interval <= EventHistory.Intervals; interval++)
        {
            writer.Put((byte)' ');
            writer.Decimal(history.Raised(index, interval));
        }

        writer.Line();
    }
}
