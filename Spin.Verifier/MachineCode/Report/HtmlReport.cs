using System.Globalization;
using System.Net;
using System.Text;

namespace Spin.Verifier.MachineCode;

/// <summary>Writes the report as one page that needs nothing else.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8884; --soft: #8881; --good: #1a7f37; --held: #9a6700; --kernel: #57606a; }
        @media (prefers-color-scheme: dark) { :root { --good: #3fb950; --held: #d29922; --kernel: #8b949e; } }
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h2 small { font-weight: normal; opacity: .7; }
        table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; }
        th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        code { font: 13px/1.5 ui-monospace, monospace; } .guard { opacity: .7; display: block; }
        .bar { background: linear-gradient(to right, var(--line) var(--part), transparent var(--part)); }
        .how { border-radius: 1rem; padding: 0 .6rem; border: 1px solid; font-size: .85rem; }
        .bare, .proven { color: var(--good); } .contained { color: var(--held); } .kernel { color: var(--kernel); }
        svg { width: 100%; height: auto; font: 12px ui-monospace, monospace; } svg rect { fill: var(--soft); stroke: var(--line); } svg text { fill: currentColor; }
        svg path { fill: none; stroke: currentColor; stroke-width: 1.5; opacity: .6; } svg .event rect, svg .spindle rect { fill: transparent; }
        details { margin: .2rem 0; } summary { cursor: pointer; } .path { padding: .4rem .6rem; background: var(--soft); overflow-wrap: anywhere; }
        """;

    /// <summary>Writes it.</summary>
    internal static string Write(BuildReport report)
    {
        StringBuilder page = new();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Text(report.Image)}: handlers and code</title>\n<style>\n{Style}\n</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(report.Image)}</h1>\n<p>{Text(report.Summary())}. From the linked machine code; exceptions aside.</p>\n");
        page.Append(SpindlePicture.Draw(report));
        WriteSpindles(page, report);
        WriteHandlers(page, report);
        WriteSizes(page, report);
        page.Append("</body></html>\n");
        return page.ToString();
    }

    private static void WriteSpindles(StringBuilder page, BuildReport report)
    {
        page.Append("<h2>Spindles</h2>\n<table><tr><th>Spindle<th>Assembly<th>Imports<th class=\"n\">Handlers<th class=\"n\">Lines<th class=\"n\">Bytes</tr>\n");
        foreach (SpindleUse use in report.Spindles)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{Text(use.Spindle)}</code><td>{Text(use.Assembly)}<td>{Text(string.Join(", ", use.Imports))}");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{use.Handlers}<td class=\"n\">{use.Lines}<td class=\"n\">{use.Bytes}</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void WriteHandlers(StringBuilder page, BuildReport report)
    {
        string? heading = null;
        foreach (HandlerVerdict verdict in report.Verdicts)
        {
            if (heading != verdict.Entry.Event)
            {
                page.Append(heading is null ? "" : "</table>\n");
                heading = verdict.Entry.Event;
                page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading)} <small>{verdict.Entry.Level} level</small></h2>\n");
                page.Append("<table><tr><th>Handler<th>Called<th class=\"n\">Stack<th class=\"n\">Worst case<th class=\"n\">Calls<th>Why</tr>\n");
            }

            WriteHandler(page, report, verdict);
        }

        page.Append(heading is null ? "" : "</table>\n");
    }

    private static void WriteHandler(StringBuilder page, BuildReport report, HandlerVerdict verdict)
    {
        string how = BuildReport.CallOf(verdict);
        string guard = verdict.Entry.Guard.Length == 0 ? "" : $"<code class=\"guard\">{Text(verdict.Entry.Guard)}</code>";
        page.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{Text(verdict.Entry.Name)}</code>{guard}<td><span class=\"how {how}\">{how}</span>");
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\" title=\"{Text(report.StackOf(verdict))}\">{(verdict.Stack.Unknown is null ? "" : "≥ ")}{verdict.Stack.Bytes}");
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\" title=\"{Text(BuildReport.WorstOf(verdict))}\">{(verdict.Worst.IsKnown ? verdict.Worst.Instructions.ToString(CultureInfo.InvariantCulture) : "not known")}");
        page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{verdict.Calls}<td>");
        if (verdict.IsProven)
        {
            page.Append(CultureInfo.InvariantCulture, $"<span class=\"proven\">{Text(BuildReport.ReasonOf(verdict))}</span>");
        }

        foreach (string reason in verdict.Reasons)
        {
            int colon = reason.IndexOf(':', System.StringComparison.Ordinal);
            page.Append(colon < 0
                ? $"<div>{Text(reason)}</div>"
                : $"<details><summary>{Text(reason[..colon])}</summary><div class=\"path\"><code>{Text(reason[(colon + 1)..].Trim())}</code></div></details>");
        }

        WriteStack(page, verdict);
        page.Append("</tr>\n");
    }

    private static void WriteStack(StringBuilder page, HandlerVerdict verdict)
    {
        if (verdict.StackPath.Count > 1)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<details><summary>deepest stack</summary><div class=\"path\"><code>{Text(string.Join(" → ", verdict.StackPath))}</code></div></details>");
        }
    }

    private static void WriteSizes(StringBuilder page, BuildReport report)
    {
        long all = 0;
        foreach (CodeSize size in report.Sizes)
        {
            all += size.Bytes;
        }

        page.Append(CultureInfo.InvariantCulture, $"<h2>Code <small>{all} bytes</small></h2>\n");
        page.Append("<table><tr><th>Assembly<th>Namespace<th class=\"n\">Functions<th class=\"n\">Bytes</tr>\n");
        foreach (CodeSize size in report.Sizes)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<tr class=\"bar\" style=\"--part: {100.0 * size.Bytes / long.Max(all, 1):0.0}%\"><td>{Text(size.Owner.Assembly)}<td><code>{Text(size.Owner.Namespace)}</code><td class=\"n\">{size.Functions}<td class=\"n\">{size.Bytes}</tr>\n");
        }

        page.Append("</table>\n<h2>Sections</h2>\n<table><tr><th>Section<th class=\"n\">Bytes</tr>\n");
        foreach ((string name, long bytes) in report.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{Text(name)}</code><td class=\"n\">{bytes}</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
