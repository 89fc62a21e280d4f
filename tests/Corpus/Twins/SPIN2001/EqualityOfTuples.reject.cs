// expects: SPIN2001 at "(left, 1) == (right, 1)"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares tuples of what compares itself by an operator that allocates.</summary>
[Spindle]
public sealed partial class EqualityOfTuples
{
    private long _same;

    [Handles<DatagramArrived>]
    private void Compare(in Datagram datagram)
    {
        Key left = new(datagram.DestinationPort);
        Key right = new(7);
        if ((left, 1) == (right, 1))
        {
            _same++;
        }
    }

    private readonly struct Key(int port)
    {
        private readonly int _port = port;

       public static bool operator ==(Key left, Key right) => new byte[left._port].Length == right._port;

        public static bool operator !=(Key left, Key right) => !(left == right);

        public override bool Equals(object? obj) => false;

        public override int GetHashCode() => _port;
    }
}
