// expects: SPIN2003 at "for"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Follows references.</summary>
[Spindle]
public sealed partial class LinkedNodes
{
    private readonly Node _first = new(null);
    private long _nodes;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        for (Node? node = _first; node is not null; node = node.Next)
        {
            _nodes++;
        }
    }

    private sealed class Node(Node? next)
    {
        public Node? Next { get; set; } = next;
    }
}
