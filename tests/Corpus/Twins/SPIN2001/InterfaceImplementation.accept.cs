// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls one of two shapes.</summary>
[Spindle]
public sealed partial class InterfaceImplementation
{
    private readonly IShape _shape = new Square();
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += _shape.Area(datagram.Payload.Length);
    }

    private interface IShape
    {
        int Area(int side);
    }

    private sealed class Square : IShape
    {
        public int Area(int side) => side * side;
    }
}
