// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sorts by a comparison of its own.</summary>
[Spindle]
public sealed partial class ComparisonCalledByTheLibrary
{
    private readonly Item[] _items = new Item[4];

    [Handles<DatagramArrived>]
    private void Sort(in Datagram datagram) => Array.Sort(_items);

    private readonly struct Item(int weight) : IComparable<Item>
    {
        private readonly int _weight = weight;

        public int CompareTo(Item other) => _weight - other._weight;
    }
}
