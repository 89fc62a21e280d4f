using System;

namespace Spin.Kernel.Console;

/// <summary>How long a handler's runs took, as text. Strand level.</summary>
internal static class HistogramText
{
    /// <summary>What half of the runs do not exceed, in percent.</summary>
    internal const int Median = 50;

    /// <summary>What almost none exceeds, in percent.</summary>
    internal const int Almost = 99;

    private const int Width = 40;
    private const char Bar = '#';

    /// <summary>The bound of the bucket that a part of the runs stays in: they took less cycles.</summary>
    /// <param name="times">The runs.</param>
    /// <param name="percent">The part.</param>
    /// <returns>Empty where none was timed.</returns>
    internal static string BoundOf(in RunTimes times, int percent) => times.BucketOf(percent) is >= 0 and var bucket ? BoundOf(bucket) : string.Empty;

    /// <summary>Writes the histogram of a handler.</summary>
    internal static void Write(TextSink output, string handler, in RunTimes times)
    {
        if (times.Samples == 0)
        {
            output.WriteLine($"{handler}: no run was timed yet");
            return;
        }

        output.WriteLine(
            $"{handler}: {times.Samples} runs timed, mean {times.Mean} cycles, p50 {BoundOf(in times, Median)}, p99 {BoundOf(in times, Almost)}");
        Table table = new(">cycles", ">runs", string.Empty);
        (int first, int last, long most) = Range(in times);
        for (int bucket = first; bucket <= last; bucket++)
        {
            table.Add(BoundOf(bucket), $"{times[bucket]}", new string(Bar, (int)((times[bucket] * Width + most - 1) / most)));
        }

        table.Write(output);
    }

    private static string BoundOf(int bucket) => bucket == RunTimes.BucketCount - 1 ? "more" : $"<{RunTimes.BoundOf(bucket)}";

    private static (int First, int Last, long Most) Range(in RunTimes times)
    {
        int first = RunTimes.BucketCount;
        int last = 0;
        long most = 0;
        for (int bucket = 0; bucket < RunTimes.BucketCount; bucket++)
        {
            if (times[bucket] > 0)
            {
                first = Math.Min(first, bucket);
                last = bucket;
                most = Math.Max(most, times[bucket]);
            }
        }

        return (first, last, most);
    }
}
