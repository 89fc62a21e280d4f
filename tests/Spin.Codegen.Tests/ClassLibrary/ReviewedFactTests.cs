using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.MachineCode;

namespace Spin.Codegen.Tests.ClassLibrary;

/// <summary>What <c>reviewed.effects</c> says of the class library, asked of the machine code that is linked into kernels.</summary>
public sealed class ReviewedFactTests(LibraryImage image) : IClassFixture<LibraryImage>
{
    // The kernel runs before and after its heap what it was given at boot, which concerns no caller.
    private static readonly string[] s_heap = ["Spin.Kernel.Runtime.Collector.KernelHeap::Enter", "Spin.Kernel.Runtime.Collector.KernelHeap::Leave"];

    private static readonly ReviewedLine[] s_lines = [.. ReviewedLine.ReadAll(LibraryImage.Root)];

    /// <summary>Every line, by its first function.</summary>
    public static TheoryData<string> Lines => [.. s_lines.Select(static line => line.Name)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_IsTrueOfTheMachineCode(string name)
    {
        ReviewedLine line = s_lines.Single(line => line.Name == name);
        string[] contradictions = [.. line.Functions.SelectMany(function => Contradictions(line, function))];
        Assert.True(contradictions.Length == 0, string.Join('\n', contradictions));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void WhatTheKernelHasNot_IsSaidToBeUnknown(string name)
    {
        ReviewedLine line = s_lines.Single(line => line.Name == name);
        Assert.All(line.Functions.Select(image.ImportOf), import => Assert.Equal(line.Effects.Contains("unknown"), import is not null && image.IsMissing(import)));
    }

    [Fact]
    public void WhatIsSaidToBeFolded_HasNoCodeOfItsOwn() =>
        Assert.DoesNotContain(FoldedFunctions.All.Keys, function => image.Find(function).Count > 0);

    private IEnumerable<string> Contradictions(ReviewedLine line, string function)
    {
        IReadOnlyList<CodeFunction> code = image.Find(function);
        if (code.Count == 0)
        {
            if (!FoldedFunctions.All.TryGetValue(function, out string? probe))
            {
                return [$"{function} is not in the image, and not said to be folded"];
            }

            code = probe is null ? [] : [image.ProbeOf(probe)];
        }

        return code.SelectMany(each => Contradictions(line, each)).Select(contradiction => $"{function} {contradiction}");
    }

    private IEnumerable<string> Contradictions(ReviewedLine line, CodeFunction code)
    {
        IEnumerable<Witness> more = image.EffectsOf(code, OfOtherLines(line)).Where(witness => !Claims(line, witness));
        if (!line.Effects.Contains("once") && !line.Effects.Contains("seldom"))
        {
            return more.Select(static witness => $"{EffectText.Of(witness.Effect)}: {witness}");
        }

        // The first time, or on the way that the reason names: there has to be another.
        return more.Any() && !image.CanDoWithout(code) ? [$"{code} always does more: {more.First()}"] : [];
    }

    // What has a line of its own is judged by it.
    private static IEnumerable<string> OfOtherLines(ReviewedLine line) => s_lines.Where(other => other != line).SelectMany(static other => other.Functions).Concat(s_heap);

    private static bool Claims(ReviewedLine line, Witness witness) => line.Effects.Contains("unknown") || witness.Effect switch
    {
        Effect.Allocates => line.Effects.Contains("allocates"),
        Effect.Blocks => line.Effects.Contains("blocks"),

        // Comparers; the collector; whatever runs while a lock is waited for; the other implementations, which are judged one by one.
        Effect.CallsUnknown => line.Effects.Overlaps(["compares", "allocates", "blocks"]) || witness.Place.Text.StartsWith("virtual method", StringComparison.Ordinal),
        _ => true,
    };
}
