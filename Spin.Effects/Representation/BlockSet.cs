using System.Collections;
using System.Collections.Generic;

namespace Spin.Analysis.Representation;

/// <summary>Some blocks of a graph, in order: one bit for each block.</summary>
/// <param name="count">The number of blocks of the graph.</param>
internal sealed class BlockSet(int count) : IReadOnlyCollection<int>
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(count + WordBits - 1) / WordBits];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>Adds a block.</summary>
    /// <returns>Whether it is new.</returns>
    internal bool Add(int block)
    {
        ref ulong word = ref _words[block / WordBits];
        ulong bit = BitOf(block);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        Count++;
        return true;
    }

    /// <summary>Adds blocks.</summary>
    /// <returns>This set.</returns>
    internal BlockSet With(IEnumerable<int> blocks)
    {
        foreach (int block in blocks)
        {
            _ = Add(block);
        }

        return this;
    }

    /// <summary>Takes out what another set has not.</summary>
    internal void IntersectWith(BlockSet other)
    {
        Count = 0;
        for (int word = 0; word < _words.Length; word++)
        {
            _words[word] &= other._words[word];
            for (ulong bits = _words[word]; bits != 0; bits &= bits - 1)
            {
                Count++;
            }
        }
    }

    /// <summary>Whether a block is among them.</summary>
    internal bool Contains(int block) => (_words[block / WordBits] & BitOf(block)) != 0;

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ulong BitOf(int block) => 1UL << (block % WordBits);

    /// <summary>Goes through the blocks in order.</summary>
    /// <param name="set">The blocks.</param>
    internal struct Enumerator(BlockSet set) : IEnumerator<int>
    {
        /// <inheritdoc/>
        public int Current { get; private set; } = -1;

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            int end = set._words.Length * WordBits;
            for (Current++; Current < end; Current++)
            {
                if (set._words[Current / WordBits] >> (Current % WordBits) is var rest && rest == 0)
                {
                    Current |= WordBits - 1;
                }
                else if ((rest & 1) != 0)
                {
                    return true;
                }
            }

            return false;
        }

        /// <inheritdoc/>
        public void Reset() => Current = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
