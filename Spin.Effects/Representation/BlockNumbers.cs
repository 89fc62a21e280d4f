using System.Collections.Generic;

namespace Spin.Analysis.Representation;

/// <summary>A few blocks by their numbers, each once and in order: most blocks have one or two neighbours, which need no list.</summary>
internal sealed class BlockNumbers
{
    private const int Nothing = -1;

    private int _first = Nothing;
    private int _second = Nothing;
    private List<int>? _all;

    /// <summary>How many they are.</summary>
    internal int Count => _all?.Count ?? (_first == Nothing ? 0 : _second == Nothing ? 1 : 2);

    /// <summary>One of them.</summary>
    internal int this[int index] => _all is not null ? _all[index] : index == 0 ? _first : _second;

    /// <summary>Adds a block that may be there already.</summary>
    internal void Add(int block)
    {
        if (Contains(block))
        {
            return;
        }

        if (_all is null && _second == Nothing)
        {
            (_first, _second) = _first == Nothing ? (block, Nothing) : block < _first ? (block, _first) : (_first, block);
            return;
        }

        _all ??= [_first, _second];
        _all.Insert(~_all.BinarySearch(block), block);
    }

    /// <summary>Takes a block out that need not be there.</summary>
    internal void Remove(int block)
    {
        if (_all is not null)
        {
            _ = _all.Remove(block);
        }
        else if (_first == block)
        {
            (_first, _second) = (_second, Nothing);
        }
        else if (_second == block)
        {
            _second = Nothing;
        }
    }

    /// <summary>Takes all out.</summary>
    internal void Clear() => (_first, _second, _all) = (Nothing, Nothing, null);

    /// <summary>Whether a block is among them.</summary>
    internal bool Contains(int block) => _all is not null ? _all.BinarySearch(block) >= 0 : block == _first || block == _second;

    /// <summary>The blocks as they are now.</summary>
    internal int[] ToArray() => _all is not null ? [.. _all] : _first == Nothing ? [] : _second == Nothing ? [_first] : [_first, _second];

    /// <summary>Goes through the blocks in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Where one is among the blocks.</summary>
    /// <param name="numbers">The blocks.</param>
    internal struct Enumerator(BlockNumbers numbers)
    {
        private int _next;

        /// <summary>The block at which one is.</summary>
        public int Current { get; private set; }

        /// <summary>Goes on to the next block.</summary>
        public bool MoveNext()
        {
            if (_next >= numbers.Count)
            {
                return false;
            }

            Current = numbers[_next++];
            return true;
        }
    }
}
