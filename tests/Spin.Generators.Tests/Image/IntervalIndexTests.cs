using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Image.Emit;

namespace Spin.Generators.Tests.Image;

/// <summary>A look-up finds the interval, and reads about as many words whether there are ten bounds or twenty thousand.</summary>
public sealed class IntervalIndexTests
{
    private const int Seed = 20_261_129;
    private const int MostMeanReads = 14;

    [Theory]
    [InlineData(1, uint.MaxValue)]
    [InlineData(5, uint.MaxValue)]
    [InlineData(1_000, ushort.MaxValue)]
    [InlineData(1_000, ulong.MaxValue)]
    public void EveryKey_LiesInItsInterval(int count, ulong most)
    {
        ulong[] bounds = Random(count, most);
        IReadOnlyList<ulong> data = IntervalIndex.Build(bounds, [.. Enumerable.Range(0, bounds.Length + 1)]);
        foreach (ulong key in bounds.SelectMany(static bound => new[] { bound - 1, bound, bound + 1 }).Concat(Random(1_000, most)).Append(0ul).Append(most).Where(key => key <= most))
        {
            Assert.Equal(bounds.Count(bound => bound <= key), Find(data, key, out _));
        }
    }

    [Fact]
    public void BoundsThatDouble_AreFoundToo()
    {
        ulong[] bounds = [.. Enumerable.Range(1, 63).Select(static bit => 1ul << bit)];
        IReadOnlyList<ulong> data = IntervalIndex.Build(bounds, [.. Enumerable.Range(0, bounds.Length + 1)]);
        foreach (ulong key in bounds.SelectMany(static bound => new[] { bound - 1, bound, bound + 1 }))
        {
            Assert.Equal(bounds.Count(bound => bound <= key), Find(data, key, out _));
        }
    }

    [Fact]
    public void ALookup_ReadsAboutAsMuch_HoweverManyBoundsThereAre()
    {
        List<double> means = [];
        foreach (int count in (int[])[20, 200, 2_000, 20_000])
        {
            ulong[] bounds = Random(count, uint.MaxValue);
            IReadOnlyList<ulong> data = IntervalIndex.Build(bounds, [.. Enumerable.Range(0, bounds.Length + 1)]);
            means.Add(Random(2_000, uint.MaxValue).Average(key =>
            {
                _ = Find(data, key, out int reads);
                return reads;
            }));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", means));
        Assert.All(means, static mean => Assert.InRange(mean, 1, MostMeanReads));
        Assert.InRange(means.Max() - means.Min(), 0, 4);
    }

    private static ulong[] Random(int count, ulong most)
    {
        Random random = new(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => (ulong)(random.NextDouble() * most)).Where(static bound => bound > 0).Distinct().Order()];
    }

    // As generated code does.
    private static int Find(IReadOnlyList<ulong> data, ulong key, out int reads)
    {
        int node = 0;
        reads = 1;
        while (data[node] >= IntervalIndex.FirstNode)
        {
            reads += 4;
            if (key < data[node + 1])
            {
                return (int)data[node + 3];
            }

            ulong slot = (key - data[node + 1]) >> (int)(data[node] - IntervalIndex.FirstNode);
            node = (int)data[node + 4 + (int)Math.Min(slot, data[node + 2])];
        }

        int place = 0;
        while (place < (int)data[node] && key >= data[node + 1 + place])
        {
            place++;
            reads++;
        }

        return (int)data[node + 1 + (int)data[node] + place];
    }
}
