using System;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The nucleus' own list. That of the class library looks for equal items by a comparer, and a comparer of any class brings every
/// class's Equals into the image: cultures, their tables and 60 KB by the one of CultureInfo alone.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="items">What it begins with; the array becomes its own.</param>
internal sealed class GrowableArray<T>(T[] items)
{
    private const int FirstCapacity = 4;

    private T[] _items = items;

    /// <summary>Creates one that holds nothing.</summary>
    internal GrowableArray()
        : this(new T[FirstCapacity]) => Count = 0;

    /// <summary>How many items it holds.</summary>
    internal int Count { get; private set; } = items.Length;

    /// <summary>The items, valid until the next change.</summary>
    internal ReadOnlySpan<T> Items => new(_items, 0, Count);

    /// <summary>One of the items.</summary>
    internal T this[int index] => Items[index];

    /// <summary>Adds an item behind the others.</summary>
    internal void Add(T item)
    {
        if (Count == _items.Length)
        {
            T[] larger = new T[Math.Max(FirstCapacity, Count * 2)];
            Items.CopyTo(larger);
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Takes an item out; those behind it move up.</summary>
    internal void RemoveAt(int index)
    {
        Items[(index + 1)..].CopyTo(_items.AsSpan(index));
        _items[--Count] = default!;
    }

    /// <summary>For <c>foreach</c>.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Items.GetEnumerator();
}
