using System.Numerics;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Strands;

/// <summary>A processor's strands that could run: a queue for each level and a bit for each queue that is not empty.</summary>
internal struct RunQueues
{
    private const int LevelCount = (int)StrandLevel.Worker + 1;

    private uint _filled;
    private Queues _queues;

    /// <summary>The highest level at which a strand could run; <see cref="StrandLevel.Idle"/> where none could.</summary>
    internal readonly StrandLevel Highest => (StrandLevel)BitOperations.Log2(_filled | 1);

    /// <summary>Whether a strand could run at a level.</summary>
    internal readonly bool Has(StrandLevel level) => (_filled & (1u << (int)level)) != 0;

    /// <summary>Adds a strand behind those of its level.</summary>
    internal void AddLast(Strand strand)
    {
        int level = (int)strand.Level;
        _queues[level].AddLast(strand);
        _filled |= 1u << level;
    }

    /// <summary>Adds a strand before those of its level.</summary>
    internal void AddFirst(Strand strand)
    {
        int level = (int)strand.Level;
        _queues[level].AddFirst(strand);
        _filled |= 1u << level;
    }

    /// <summary>Takes the first strand of a level.</summary>
    /// <returns>Null where none could run.</returns>
    internal Strand? Take(StrandLevel level) => Has(level) ? TakeFirst((int)level) : null;

    /// <summary>Takes the first strand of the highest level.</summary>
    /// <returns>Null where none could run.</returns>
    internal Strand? TakeHighest()
    {
        if (_filled == 0)
        {
            return null;
        }

        return TakeFirst(BitOperations.Log2(_filled));
    }

    /// <summary>Takes a strand that is never to run again.</summary>
    internal void Remove(Strand strand)
    {
        int level = (int)strand.Level;
        if (_queues[level].Remove(strand) && _queues[level].IsEmpty)
        {
            _filled ^= 1u << level;
        }
    }

    private Strand TakeFirst(int level)
    {
        ref StrandQueue queue = ref _queues[level];
        Strand strand = queue.TakeFirst();
        if (queue.IsEmpty)
        {
            _filled ^= 1u << level;
        }

        return strand;
    }

    [InlineArray(LevelCount)]
    private struct Queues
    {
        private StrandQueue _first;
    }
}
