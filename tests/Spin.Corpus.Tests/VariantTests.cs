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

    public static TheoryData<string> Names => [.. Variant.All.Select(static variant => variant.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Variant_KeepsTheVerdict(string name)
    {
        Variant variant = Variant.All.First(variant => variant.ToString() == name);
        ConcurrentBag<string> changed = [];
        ConcurrentBag<KnownVariant> met = [];
        int applied = 0;
        await Parallel.ForEachAsync(CorpusFolder.Twins.Where(file => file.Image is null && Sample.Takes(name, file)), TestContext.Current.CancellationToken, async (file, token) =>
        {
            if (variant.Apply(file) is not { } rewritten)
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
        Assert.Empty(KnownVariants.All.Where(known => known.Variant == name && Sample.Takes(name, CorpusFolder.Find(known.Name))).Except(met));
        Assert.True(applied >= LeastApplied, $"applied to {applied} files only");
    }
}
