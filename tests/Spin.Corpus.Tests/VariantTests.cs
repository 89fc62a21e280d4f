using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Corpus.Tests.Files;
using Spin.Corpus.Tests.FrontEnds;
using Spin.Corpus.Tests.Variants;
using Xunit;

namespace Spin.Corpus.Tests;

/// <summary>The same program written otherwise is judged alike: by the same rules, or by none.</summary>
public sealed class VariantTests
{
    private const int LeastApplied = 10;

    // Rules that follow what a program does; the others speak of how it is written, and of places.
    private static readonly ImmutableArray<string> s_rules = ["SPIN2001", "SPIN2003", "SPIN2004", "SPIN3004", "SPIN4006"];

    public static TheoryData<string> Names => [.. Variant.All.Select(static variant => variant.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Variant_KeepsTheVerdict(string name)
    {
        Variant variant = Variant.All.First(variant => variant.ToString() == name);
        ConcurrentBag<string> changed = [];
        ConcurrentBag<KnownVariant> met = [];
        int applied = 0;
        await Parallel.ForEachAsync(CorpusFolder.Twins.Where(static file => s_rules.Contains(file.Rule)), TestContext.Current.CancellationToken, async (file, token) =>
        {
            if (file.Image is not null || variant.Apply(file) is not { } rewritten)
            {
                return;
            }

            string after = Judgement.Ids(await SourceFrontEnd.JudgeAsync(rewritten, file.Properties, image: null, token));
            if (after.StartsWith("CS", System.StringComparison.Ordinal))
            {
                return; // the language does not allow it so
            }

            Interlocked.Increment(ref applied);
            string before = Judgement.Ids(await SourceFrontEnd.JudgeAsync(file));
            if (before == after)
            {
                return;
            }

            if (KnownVariants.Find(name, file) is { } known)
            {
                met.Add(known);
            }
            else
            {
                changed.Add($"{file.Name}: '{before}' became '{after}' in\n{rewritten.SyntaxTrees[^1]}");
            }
        });
        Assert.True(changed.IsEmpty, string.Join("\n\n", changed.Order()));
        Assert.Empty(KnownVariants.All.Where(known => known.Variant == name).Except(met));
        Assert.True(applied >= LeastApplied, $"applied to {applied} files only");
    }
}
