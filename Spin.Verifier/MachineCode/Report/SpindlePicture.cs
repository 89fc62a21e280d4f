using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace Spin.Verifier.MachineCode;

/// <summary>Draws who handles what: events to the left, handlers with their guards in the middle, spindles to the right.</summary>
internal static class SpindlePicture
{
    private const int RowHeight = 26;
    private const int TextDrop = 17;
    private const int Width = 1080;
    private const int EventRight = 300;
    private const int HandlerLeft = 380;
    private const int HandlerRight = 720;
    private const int SpindleLeft = 800;
    private const int LongestText = 46;

    /// <summary>More handlers of one spindle for one event than this are drawn as one.</summary>
    private const int MostDrawn = 6;

    /// <summary>Draws it; empty where the image has no handlers.</summary>
    internal static string Draw(BuildReport report)
    {
        List<Row> rows = RowsOf(report);
        if (rows.Count == 0)
        {
            return "";
        }

        StringBuilder picture = new();
        picture.Append(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {Width} {(rows.Count * RowHeight) + 10}\" role=\"img\" aria-label=\"events, handlers and spindles\">\n");
        Dictionary<string, int> events = MiddlesOf(rows, static row => row.Event);
        Dictionary<string, int> spindles = MiddlesOf(rows, static row => row.Spindle);
        for (int index = 0; index < rows.Count; index++)
        {
            Row row = rows[index];
            int top = index * RowHeight;
            Line(picture, EventRight, events[row.Event], HandlerLeft, top, row.How);
            Line(picture, HandlerRight, top, SpindleLeft, spindles[row.Spindle], row.How);
            Box(picture, HandlerLeft, top, HandlerRight - HandlerLeft, row.Handler, row.How);
        }

        foreach ((string name, int top) in events)
        {
            Box(picture, 0, top, EventRight, name, "event");
        }

        foreach ((string name, int top) in spindles)
        {
            Box(picture, SpindleLeft, top, Width - SpindleLeft, name, "spindle");
        }

        return picture.Append("</svg>\n").ToString();
    }

    private static List<Row> RowsOf(BuildReport report)
    {
        List<Row> rows = [];
        foreach (IGrouping<(string Event, string Spindle), HandlerVerdict> group in report.Verdicts.GroupBy(static verdict => (verdict.Entry.Event, verdict.Entry.Spindle)))
        {
            List<HandlerVerdict> handlers = [.. group];
            if (handlers.Count > MostDrawn)
            {
                rows.Add(new Row(group.Key.Event, $"{handlers.Count} handlers", group.Key.Spindle, BuildReport.CallOf(handlers[0])));
                continue;
            }

            foreach (HandlerVerdict verdict in handlers)
            {
                string guard = verdict.Entry.Guard.Length == 0 ? "" : $" where {verdict.Entry.Guard}";
                rows.Add(new Row(group.Key.Event, verdict.Entry.Handler + guard, group.Key.Spindle, BuildReport.CallOf(verdict)));
            }
        }

        return rows;
    }

    /// <summary>Places each name at the middle of its rows, no two closer than a row.</summary>
    private static Dictionary<string, int> MiddlesOf(List<Row> rows, System.Func<Row, string> nameOf)
    {
        Dictionary<string, int> middles = [];
        int free = 0;
        foreach (IGrouping<string, int> group in Enumerable.Range(0, rows.Count).GroupBy(index => nameOf(rows[index])).OrderBy(static group => group.Average()))
        {
            free = int.Max(free, (int)(group.Average() * RowHeight));
            middles.Add(group.Key, free);
            free += RowHeight;
        }

        return middles;
    }

    private static void Line(StringBuilder picture, int fromX, int fromTop, int toX, int toTop, string how)
    {
        int middle = (fromX + toX) / 2;
        int from = fromTop + (RowHeight / 2);
        int to = toTop + (RowHeight / 2);
        picture.Append(CultureInfo.InvariantCulture, $"<path class=\"{how}\" d=\"M{fromX} {from}C{middle} {from} {middle} {to} {toX} {to}\"/>\n");
    }

    private static void Box(StringBuilder picture, int left, int top, int width, string text, string kind)
    {
        string shown = text.Length > LongestText ? $"…{text[^(LongestText - 1)..]}" : text;
        picture.Append(CultureInfo.InvariantCulture,
            $"<g class=\"{kind}\"><title>{WebUtility.HtmlEncode(text)}</title><rect x=\"{left}\" y=\"{top + 2}\" width=\"{width}\" height=\"{RowHeight - 4}\" rx=\"4\"/>");
        picture.Append(CultureInfo.InvariantCulture, $"<text x=\"{left + 8}\" y=\"{top + TextDrop}\">{WebUtility.HtmlEncode(shown)}</text></g>\n");
    }

    private sealed record Row(string Event, string Handler, string Spindle, string How);
}
