// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares tuples of what compares itself impurely.</summary>
[Spindle]
public sealed partial class TupleEquality
{
    private readonly Gauge _gauge = new();
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsSame))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsSame(in Datagram datagram)
    {
        int port = datagram.DestinationPort;
        Key key = new(_gauge, port);
        Key other = new(_gauge, 7);
        return (key, port) == (other, port);
    }

    private sealed class Gauge
    {
        public int Asked { get; set; }
    }

    private readonly struct Key(Gauge gauge, int port)
    {
        private readonly Gauge _gauge = gauge;
        private readonly int _port = port;

       public static bool operator ==(Key left, Key right) => left._gauge is not null && left._port == right._port;

        public static bool operator !=(Key left, Key right) => !(left == right);

        public override bool Equals(object? obj) => false;

        public override int GetHashCode() => _port;
    }
}
