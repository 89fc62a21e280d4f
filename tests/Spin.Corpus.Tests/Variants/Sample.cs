using System;
using System.Collections.Immutable;
using Spin.Corpus.Tests.Files;

namespace Spin.Corpus.Tests.Variants;

/// <summary>
/// Which files are written otherwise in which way: all by <c>tools/corpus.sh variants</c>, else a share that a seed chooses
/// (<c>SPIN_VARIANT_SEED</c>), larger for the rules that follow what a program does than for those that speak of how it is written.
/// </summary>
internal static class Sample
{
    private const int ShareOfFollowed = 2;
    private const int ShareOfOthers = 12;

    // FNV-1a, which is the same on every run.
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private static readonly ImmutableArray<string> s_followed = ["SPIN2001", "SPIN2003", "SPIN2004", "SPIN3004", "SPIN4006"];
    private static readonly bool s_all = Environment.GetEnvironmentVariable("SPIN_VARIANTS") == "all";
    private static readonly string s_seed = Environment.GetEnvironmentVariable("SPIN_VARIANT_SEED") ?? "0";

    /// <summary>Whether a file is taken for a variant.</summary>
    internal static bool Takes(string variant, CorpusFile file) =>
        s_all || Hash($"{s_seed}|{variant}|{file.Name}") % (s_followed.Contains(file.Rule) ? ShareOfFollowed : ShareOfOthers) == 0;

    private static uint Hash(string text)
    {
        uint hash = Offset;
        foreach (char character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash ^ (hash >> 15);
    }
}
