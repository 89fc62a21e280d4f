// expects: SPIN2007 at "Depth"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures a tree whose nodes promise only to read.</summary>
[Spindle]
public sealed partial class OverrideBehindACall
{
    private readonly Node _root = new Leaf();
    private int _depth;

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        _depth = _root.Depth();
    }

    private abstract class Node
    {
        [Effects(Effects.Reads)]
        public abstract int Depth();
    }

    private sealed class Leaf : Node
    {
        private int _count;

        public override int Depth() => Count();

        private int Count() => _count++;
    }
}
