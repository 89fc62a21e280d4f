// expects: SPIN2004 at "Array.Sort"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares by sorting.</summary>
[Spindle]
public sealed partial class ThroughALibrarySort
{
    private readonly Item[] _items = [new(), new()];

    [Handles<DatagramArrived>]
    private void Sort(in Datagram datagram) => Array.Sort(_items);

    private sealed class Item : IComparable<Item>
    {
        private readonly Item[] _parts = [];

        public int CompareTo(Item? other)
        {
            Array.Sort(_parts);
            return 0;
        }
    }
}
