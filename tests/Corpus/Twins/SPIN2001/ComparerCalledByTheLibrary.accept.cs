// expects: nothing
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks up by a comparer of its own.</summary>
[Spindle]
public sealed partial class ComparerCalledByTheLibrary
{
    private readonly Dictionary<int, int> _counts = new(new ByLength());
    private int _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _counts.TryGetValue(datagram.Payload.Length, out _count);

    private sealed class ByLength : IEqualityComparer<int>
    {
        public bool Equals(int left, int right) => left == right;

        public int GetHashCode(int value) => value & 7;
    }
}
