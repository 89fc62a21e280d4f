using System.Globalization;
using System.Text;

namespace Spin.Verifier.MachineCode;

/// <summary>Writes the report as text, for terminals and comparisons.</summary>
internal static class TextReport
{
    /// <summary>Writes it.</summary>
    internal static string Write(BuildReport report)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{report.Image}: {report.Summary()}\n");
        string? heading = null;
        foreach (HandlerVerdict verdict in report.Verdicts)
        {
            if (heading != verdict.Entry.Event)
            {
                heading = verdict.Entry.Event;
                text.Append(CultureInfo.InvariantCulture, $"\n{heading} ({verdict.Entry.Level} level)\n");
            }

            WriteHandler(text, report, verdict);
        }

        WriteSpindles(text, report);
        text.Append("\nCode by assembly and namespace\n");
        foreach (CodeSize size in report.Sizes)
        {
            text.Append($"{size.Bytes,10}  {size.Functions,6}  {size.Owner.Assembly} {size.Owner.Namespace}".TrimEnd()).Append('\n');
        }

        text.Append("\nSections\n");
        foreach ((string name, long bytes) in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"{bytes,10}  {name}\n");
        }

        return text.ToString();
    }

    private static void WriteSpindles(StringBuilder text, BuildReport report)
    {
        text.Append("\nSpindles: handlers, lines, bytes of code, imports\n");
        foreach (SpindleUse use in report.Spindles)
        {
            text.Append(CultureInfo.InvariantCulture, $"{use.Handlers,6}  {use.Lines,6}  {use.Bytes,8}  {use.Spindle} of {use.Assembly}");
            text.Append(use.Imports.Count == 0 ? "\n" : $"({string.Join(", ", use.Imports)})\n");
        }
    }

    private static void WriteHandler(StringBuilder text, BuildReport report, HandlerVerdict verdict)
    {
        string guard = verdict.Entry.Guard.Length == 0 ? "" : $" where {verdict.Entry.Guard}";
        text.Append(CultureInfo.InvariantCulture, $"  {verdict.Entry.Name}{guard}\n");
        text.Append(CultureInfo.InvariantCulture, $"    called      {BuildReport.CallOf(verdict)}, {report.LimitOf(verdict)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    stack       {report.StackOf(verdict)}{(verdict.Stack.Unknown is { } why ? $" ({why})" : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"    worst case  {BuildReport.WorstOf(verdict)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    calls       {verdict.Calls} functions\n");
        if (verdict.IsProven)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {BuildReport.ReasonOf(verdict)}\n");
        }

        foreach (string reason in verdict.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {reason}\n");
        }
    }
}
