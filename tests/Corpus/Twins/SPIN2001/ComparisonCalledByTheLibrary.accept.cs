// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Searches by a comparison of its own.</summary>
[Spindle]
public sealed partial class ComparisonCalledByTheLibrary
{
    private readonly Item[] _items = new Item[4];

    [Handles<DatagramArrived>]
    private void Search(in Datagram datagram) => Array.BinarySearch(_items, default);

    private readonly struct Item(int weight) : IComparable<Item>
    {
        private readonly int _weight = weight;

        public int CompareTo(Item other) => _weight - other._weight;
    }
}
