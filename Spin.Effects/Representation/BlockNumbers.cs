using System.Collections;
using System.Collections.Generic;

namespace Spin.Analysis.Representation;

/// <summary>A few blocks by their numbers, each once and in order: most blocks have one or two neighbours, which a list holds with less than a tree.</summary>
internal sealed class BlockNumbers : IReadOnlyCollection<int>
{
    private readonly List<int> _numbers = [];

    /// <inheritdoc/>
    public int Count => _numbers.Count;

    /// <summary>Adds a block that may be there already.</summary>
    internal void Add(int block)
    {
        int place = _numbers.BinarySearch(block);
        if (place < 0)
        {
            _numbers.Insert(~place, block);
        }
    }

    /// <summary>Takes a block out that need not be there.</summary>
    internal void Remove(int block) => _numbers.Remove(block);

    /// <summary>Takes all out.</summary>
    internal void Clear() => _numbers.Clear();

    /// <summary>Whether a block is among them.</summary>
    internal bool Contains(int block) => _numbers.BinarySearch(block) >= 0;

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public List<int>.Enumerator GetEnumerator() => _numbers.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<int> IEnumerable<int>.GetEnumerator() => _numbers.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _numbers.GetEnumerator();
}
