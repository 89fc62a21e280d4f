using System;
using System.Linq;
using Spin.Codegen.Tests.Emulation;

namespace Spin.Codegen.Tests;

/// <summary>Ranges and prefixes: what a raise costs does not depend on how many handlers there are.</summary>
public sealed class ScaleTests(ScaleImage image) : IClassFixture<ScaleImage>
{
    private const int FewestLookedUp = 10;
    private const int MostExecuted = 130;
    private const int MostBetweenSizes = 25;
    private const int Probes = 200;

    [Fact]
    public void Figures()
    {
        Processor processor = image.Start();
        string[] lines = [.. ScaleImage.Sizes.Select(size =>
        {
            (int[] hits, int[] misses) = Costs(processor, size);
            return FormattableString.Invariant($"{size,8} handlers: one runs {hits.Min()} to {hits.Max()}, mean {hits.Average():F1}; none {misses.Min()} to {misses.Max()}, mean {misses.Average():F1}");
        })];
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', lines));
    }

    [Fact]
    public void EachHandlerRunsForItsOwnRange()
    {
        Processor processor = image.Start();
        foreach (int size in ScaleImage.Sizes)
        {
            for (int probe = 0; probe < Probes; probe++)
            {
                int handler = (int)((long)probe * size / Probes);
                processor.Call("runs");
                long before = processor.Result;
                processor.Call($"raise_{size}", ScaleImage.Low(handler) + (probe % 10));
                processor.Call($"raise_{size}", ScaleImage.Low(handler) + 10);
                processor.Call("runs");
                Assert.Equal(before + 1, processor.Result);
                processor.Call("last");
                Assert.Equal(handler, processor.Result);
            }
        }
    }

    [Fact]
    public void TheCostIsFlat_FromTenHandlersToAThousand()
    {
        Processor processor = image.Start();
        double[] hits = [.. ScaleImage.Sizes.Where(static size => size >= FewestLookedUp).Select(size => Costs(processor, size).Hits.Average())];
        double[] misses = [.. ScaleImage.Sizes.Where(static size => size >= FewestLookedUp).Select(size => Costs(processor, size).Misses.Average())];
        Assert.All(hits, static cost => Assert.InRange(cost, 1, MostExecuted));
        Assert.InRange(hits.Max() - hits.Min(), 0, MostBetweenSizes);
        Assert.InRange(misses.Max() - misses.Min(), 0, MostBetweenSizes);
    }

    // A handler's first run is one of those that are timed: the second shows what others cost.
    private static int CallAgain(Processor processor, string raise, int argument)
    {
        processor.Call(raise, argument);
        return processor.Call(raise, argument);
    }

    private static (int[] Hits, int[] Misses) Costs(Processor processor, int size)
    {
        int nothing = processor.Call("nothing", 5) - 2;
        int[] handlers = [.. Enumerable.Range(0, Probes).Select(probe => (int)((long)probe * size / Probes)).Distinct()];
        return (
            [.. handlers.Select(handler => CallAgain(processor, $"raise_{size}", ScaleImage.Low(handler) + 3) - nothing)],
            [.. handlers.Select(handler => processor.Call($"raise_{size}", ScaleImage.Low(handler) + 20) - nothing)]);
    }
}
