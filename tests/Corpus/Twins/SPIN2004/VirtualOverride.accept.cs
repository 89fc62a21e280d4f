// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls the base, which calls the override.</summary>
[Spindle]
public sealed partial class VirtualOverride
{
    private readonly Node _node = new Leaf();
    private int _visits;

    [Handles<DatagramArrived>]
    private void Visit(in Datagram datagram)
    {
        _visits += _node.Visit(2);
    }

    private class Node
    {
        public int Visit(int depth) => depth == 0 ? 0 : Inner(depth - 1);

        protected virtual int Inner(int depth) => depth;
    }

    private sealed class Leaf : Node
    {
        protected override int Inner(int depth) => depth + 1;
    }
}
