using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Spin.Verifier;

namespace Spin.Corpus.Tests.Report;

/// <summary>What both front ends make of the whole corpus.</summary>
/// <param name="Rules">The twins of each rule.</param>
/// <param name="Spindles">How many spindles of ordinary size there are.</param>
/// <param name="SpindlesAccepted">How many of them the analyzers accept.</param>
/// <param name="RightCompiled">How many right files, twins and others, were compiled.</param>
/// <param name="RightCompiledAccepted">How many of them the verifier accepts.</param>
internal sealed record Measurement(
    ImmutableSortedDictionary<string, RuleCount> Rules, int Spindles, int SpindlesAccepted, int RightCompiled, int RightCompiledAccepted)
{
    /// <summary>Measures.</summary>
    internal static async Task<Measurement> TakeAsync(CancellationToken token)
    {
        await Parallel.ForEachAsync(CorpusFolder.Twins.Concat(CorpusFolder.Spindles), token, static async (file, _) => await SourceFrontEnd.JudgeAsync(file));
        ImmutableSortedDictionary<string, RuleCount>.Builder rules = ImmutableSortedDictionary.CreateBuilder<string, RuleCount>(System.StringComparer.Ordinal);
        int rightCompiled = 0;
        int rightCompiledAccepted = 0;
        int spindlesAccepted = 0;
        foreach (CorpusFile file in CorpusFolder.Twins.Concat(CorpusFolder.Spindles))
        {
            ImmutableArray<Diagnostic> found = await SourceFrontEnd.JudgeAsync(file);
            ImmutableArray<Finding>? compiled = await CompiledFrontEnd.JudgeAsync(file);
            bool isRight = !Judgement.Differs(file, found);
            if (!file.IsReject && compiled is { } findings)
            {
                rightCompiled++;
                rightCompiledAccepted += findings.IsEmpty ? 1 : 0;
            }

            if (!file.IsTwin)
            {
                spindlesAccepted += isRight ? 1 : 0;
                continue;
            }

            RuleCount count = rules.TryGetValue(file.Rule, out RuleCount? known) ? known : new RuleCount(0, 0, 0, 0, 0, 0);
            rules[file.Rule] = file.IsReject ? CountWrong(count, file, isRight, compiled) : count with { Right = count.Right + 1, Accepted = count.Accepted + (isRight ? 1 : 0) };
        }

        return new(rules.ToImmutable(), CorpusFolder.Spindles.Length, spindlesAccepted, rightCompiled, rightCompiledAccepted);
    }

    private static RuleCount CountWrong(RuleCount count, CorpusFile file, bool isRefused, ImmutableArray<Finding>? compiled)
    {
        bool same = compiled?.Any(finding => finding.Id == file.Rule) ?? false;
        return count with
        {
            Wrong = count.Wrong + 1,
            Refused = count.Refused + (isRefused ? 1 : 0),
            Compiled = count.Compiled + (same ? 1 : 0),
            Otherwise = count.Otherwise + (!same && compiled is { IsEmpty: false } ? 1 : 0),
        };
    }
}
