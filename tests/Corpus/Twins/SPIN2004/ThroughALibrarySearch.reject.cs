// expects: SPIN2004 at "Array.BinarySearch"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares by searching.</summary>
[Spindle]
public sealed partial class ThroughALibrarySearch
{
    private readonly Item[] _items = [new(), new()];

    [Handles<DatagramArrived>]
    private void Search(in Datagram datagram) => Array.BinarySearch(_items, _items[0]);

    private sealed class Item : IComparable<Item>
    {
        private readonly Item[] _parts = [];

        public int CompareTo(Item? other)
        {
            _ = Array.BinarySearch(_parts, this);
            return 0;
        }
    }
}
