using System.Collections.Generic;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// The data in which a dispatcher finds the interval that a key lies in, and the number that the interval stands for. A node cuts the
/// range between its first and its last bound into slots of one size, of which there are about as many as there are bounds, so that few
/// share a slot; those that do have a node of their own, or when they are a handful are compared one by one. However many bounds there
/// are, a lookup takes one or two nodes where they lie about evenly, and never more than the key has bits.
/// </summary>
/// <remarks>
/// A leaf: how many bounds; the bounds; the numbers of the intervals before, between and behind them. A node: <see cref="FirstNode"/> and
/// how far a key is shifted; the first bound; the last slot; the number before the first bound; for each slot where its node or leaf lies.
/// </remarks>
internal sealed class IntervalIndex
{
    /// <summary>What a node's first word is at least; a leaf's is less.</summary>
    internal const int FirstNode = 16;

    private const int MostCompared = 4;

    private readonly List<ulong> _data = [];
    private readonly Dictionary<ulong, ulong> _single = [];

    private IntervalIndex() { }

    /// <summary>Builds the data.</summary>
    /// <param name="bounds">Where intervals begin, ascending.</param>
    /// <param name="numbers">What the intervals stand for, one more.</param>
    internal static IReadOnlyList<ulong> Build(IReadOnlyList<ulong> bounds, IReadOnlyList<int> numbers)
    {
        IntervalIndex index = new();
        index.Add(bounds, numbers, 0, bounds.Count);
        return index._data;
    }

    // The bounds from one index to another; before the first of them the number of that index holds.
    private ulong Add(IReadOnlyList<ulong> bounds, IReadOnlyList<int> numbers, int from, int to)
    {
        int count = to - from;
        if (count == 0 && _single.TryGetValue((ulong)numbers[from], out ulong known))
        {
            return known;
        }

        ulong place = (ulong)_data.Count;
        if (count <= MostCompared)
        {
            _data.Add((ulong)count);
            for (int i = from; i < to; i++)
            {
                _data.Add(bounds[i]);
            }

            for (int i = from; i <= to; i++)
            {
                _data.Add((ulong)numbers[i]);
            }

            if (count == 0)
            {
                _single.Add((ulong)numbers[from], place);
            }

            return place;
        }

        AddNode(bounds, numbers, from, to);
        return place;
    }

    private void AddNode(IReadOnlyList<ulong> bounds, IReadOnlyList<int> numbers, int from, int to)
    {
        ulong first = bounds[from];
        ulong span = bounds[to - 1] - first;
        int shift = 0;
        while (span >> shift >= (ulong)(to - from) && span >> shift > 1)
        {
            shift++;
        }

        int slots = (int)(span >> shift) + 1;
        _data.AddRange([(ulong)(FirstNode + shift), first, (ulong)(slots - 1), (ulong)numbers[from]]);
        int table = _data.Count;
        _data.AddRange(new ulong[slots]);
        int next = from;
        for (int slot = 0; slot < slots; slot++)
        {
            // A bound at which the slot itself begins is behind every key in it.
            while (next < to && bounds[next] - first == (ulong)slot << shift)
            {
                next++;
            }

            int end = next;
            while (end < to && (slot == slots - 1 || (bounds[end] - first) >> shift == (ulong)slot))
            {
                end++;
            }

            _data[table + slot] = Add(bounds, numbers, next, end);
            next = end;
        }
    }
}
