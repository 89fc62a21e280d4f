// expects: SPIN2004 at "_root.Area"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks a tree of shapes behind an interface.</summary>
[Spindle]
public sealed partial class ThroughAnInterface
{
    private readonly IShape _root = new Group();
    private int _area;

    [Handles<DatagramArrived>]
    private void Measure(in Datagram datagram)
    {
        _area = _root.Area();
    }

    private interface IShape
    {
        int Area();
    }

    private sealed class Square : IShape
    {
        public int Area() => 1;
    }

    private sealed class Group : IShape
    {
        private readonly IShape _member = new Square();

        public int Area() => _member.Area();
    }
}
