using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Spin;

/// <summary>
/// How long those of a handler's runs took that were timed, in cycles of the time-stamp counter: their sum, and a histogram whose buckets double
/// in width. Time passes during a run for interrupts too, for strands that preempt it, and for as long as it waits.
/// </summary>
public struct RunTimes : IEquatable<RunTimes>
{
    /// <summary>How many buckets there are. The last has no upper bound.</summary>
    public const int BucketCount = 32;

    private const int Percents = 100;

    private long _cycles;
    private Buckets _buckets;

    /// <summary>The cycles of all timed runs together.</summary>
    public readonly long Cycles => _cycles;

    /// <summary>How many runs were timed.</summary>
    public readonly long Samples
    {
        get
        {
            long samples = 0;
            for (int bucket = 0; bucket < BucketCount; bucket++)
            {
                samples += _buckets[bucket];
            }

            return samples;
        }
    }

    /// <summary>The mean of a timed run in cycles; 0 where none was timed.</summary>
    public readonly long Mean => Samples is > 0 and var samples ? _cycles / samples : 0;

    /// <summary>How many runs of a bucket were timed.</summary>
    /// <param name="bucket">0 to <see cref="BucketCount"/> - 1: in bucket <c>n</c> are runs of less than <see cref="BoundOf"/> cycles that are in none before.</param>
    public readonly long this[int bucket] => _buckets[bucket];

    /// <summary>What every run of a bucket took less cycles than: two to the power of the bucket's number plus one.</summary>
    /// <param name="bucket">0 to <see cref="BucketCount"/> - 2; the last has no bound.</param>
    public static long BoundOf(int bucket) => 2L << bucket;

    /// <summary>The bucket in which a part of the runs is reached, counted from the shortest.</summary>
    /// <param name="percent">1 to 100: 50 for the median's.</param>
    /// <returns>-1 where none was timed.</returns>
    public readonly int BucketOf(int percent)
    {
        long samples = Samples;
        long seen = 0;
        for (int bucket = 0; bucket < BucketCount && samples > 0; bucket++)
        {
            seen += _buckets[bucket];
            if (seen * Percents >= samples * percent)
            {
                return bucket;
            }
        }

        return -1;
    }

    /// <summary>Adds a run. Safe at every level; allocates nothing. A full bucket stays full.</summary>
    /// <param name="cycles">What it took.</param>
    internal void Add(long cycles)
    {
        ref uint count = ref _buckets[(int)uint.Min((uint)BitOperations.Log2((ulong)cycles | 1), BucketCount - 1)];
        if (count != uint.MaxValue)
        {
            count++;
            _cycles += cycles;
        }
    }

    /// <summary>Adds the timed runs of another handler.</summary>
    internal void Add(in RunTimes other)
    {
        for (int bucket = 0; bucket < BucketCount; bucket++)
        {
            _buckets[bucket] = (uint)Math.Min((long)_buckets[bucket] + other._buckets[bucket], uint.MaxValue);
        }

        _cycles += other._cycles;
    }

    /// <inheritdoc/>
    public readonly bool Equals(RunTimes other) => _cycles == other._cycles && ((ReadOnlySpan<uint>)_buckets).SequenceEqual(other._buckets);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RunTimes other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_cycles, Samples);

    /// <summary>Whether the same was timed.</summary>
    public static bool operator ==(RunTimes left, RunTimes right) => left.Equals(right);

    /// <summary>Whether something else was timed.</summary>
    public static bool operator !=(RunTimes left, RunTimes right) => !left.Equals(right);

    [InlineArray(BucketCount)]
    private struct Buckets
    {
        private uint _first;
    }
}
