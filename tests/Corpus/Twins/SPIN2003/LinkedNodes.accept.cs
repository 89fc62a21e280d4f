// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Follows references.</summary>
[Spindle]
public sealed partial class LinkedNodes
{
    private readonly Node _first = new(null), _second = new(null);
    private long _nodes;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _nodes += _first.Next is null && _second.Next is null ? 2 : 0;
    }

    private sealed class Node(Node? next)
    {
        public Node? Next { get; set; } = next;
    }
}
