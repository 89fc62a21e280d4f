using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;

namespace Spin.Corpus.Tests.Report;

/// <summary>The measured part of <c>docs/safety.md</c>.</summary>
internal static class SafetyPage
{
    private const string Begin = "<!-- measured:begin (written by Spin.Corpus.Tests with SPIN_UPDATE_DOCS=1) -->\n";
    private const string End = "<!-- measured:end -->\n";

    /// <summary>The page.</summary>
    internal static string FilePath { get; } = Path.Combine(CorpusFolder.Repository, "docs", "safety.md");

    /// <summary>The page with what was measured.</summary>
    internal static string Update(string page, Measurement measurement)
    {
        int begin = page.IndexOf(Begin, System.StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, System.StringComparison.Ordinal);
        return page[..begin] + Write(measurement) + page[end..];
    }

    private static string Write(Measurement measurement)
    {
        StringBuilder text = new();
        RuleCount[] rules = [.. measurement.Rules.Values];
        int wrong = rules.Sum(static rule => rule.Wrong);
        int judged = CorpusFolder.Twins.Count(static file => file.IsReject && file.Image is null && CompiledFrontEnd.Judges(file));
        int judgedSame = measurement.Rules.Where(static rule => CompiledRules.All.Contains(rule.Key)).Sum(static rule => rule.Value.Compiled);
        text.Append("| what | of | how many | share |\n| --- | --- | --- | --- |\n");
        Row(text, "wrong twins that the analyzers refuse, by the rule and at the place that they name", wrong, rules.Sum(static rule => rule.Refused));
        Row(text, "right twins that the analyzers accept without a word", rules.Sum(static rule => rule.Right), rules.Sum(static rule => rule.Accepted));
        Row(text, "spindles of ordinary size that the analyzers accept without a word", measurement.Spindles, measurement.SpindlesAccepted);
        Row(text, "wrong twins of the rules that the verifier judges, refused by it under the same number", judged, judgedSame);
        Row(text, "right files, twins and spindles, that the verifier accepts", measurement.RightCompiled, measurement.RightCompiledAccepted);
        text.Append("\n### By rule\n\n| rule | wrong twins | refused in source | right twins | accepted in source | refused when compiled | under another number |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach ((string id, RuleCount count) in measurement.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{id}](rules/{id}.md) | {count.Wrong} | {count.Refused} | {count.Right} | {count.Accepted} | {count.Compiled} | {count.Otherwise} |\n");
        }

        Known(text, "Wrong code that is not refused", KnownDisagreements.All.Where(static known => known.Name.EndsWith(".reject.cs", System.StringComparison.Ordinal)));
        Known(text, "Right code that is refused", KnownDisagreements.All.Where(static known => !known.Name.EndsWith(".reject.cs", System.StringComparison.Ordinal)));
        text.Append("\n### Verdicts that depend on how a program is written\n\n| file | written otherwise by | why |\n| --- | --- | --- |\n");
        foreach (KnownVariant known in KnownVariants.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Link(known.Name)} | {known.Variant} | {known.Reason} |\n");
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string what, int all, int some) =>
        text.Append(CultureInfo.InvariantCulture, $"| {what} | {all} | {some} | {100.0 * some / all:0.0} % |\n");

    private static void Known(StringBuilder text, string title, IEnumerable<KnownDisagreement> list)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n| file | judged wrongly in | why |\n| --- | --- | --- |\n");
        foreach (KnownDisagreement known in list)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Link(known.Name)} | {(known.FrontEnd == FrontEnd.Source ? "source" : "compiled code")} | {known.Reason} |\n");
        }
    }

    private static string Link(string name) => $"[{Path.GetFileNameWithoutExtension(name).Replace(".reject", "").Replace(".accept", "")}](../tests/Corpus/{name})";
}
