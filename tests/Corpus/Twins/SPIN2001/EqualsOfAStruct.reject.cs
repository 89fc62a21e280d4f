// expects: SPIN2001 at "left.Equals(right)"
// expects: SPIN2001 at "right"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares structs by what every struct has.</summary>
[Spindle]
public sealed partial class EqualsOfAStruct
{
    private long _same;

    [Handles<DatagramArrived>]
    private void Compare(in Datagram datagram)
    {
        Key left = new(datagram.DestinationPort);
        Key right = new(7);
       if (left.Equals(right))
        {
            _same++;
        }
    }

    private readonly struct Key(int port)
    {
        public int Port { get; } = port;
    }
}
