// expects: nothing
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
       if (left.Port == right.Port)
        {
            _same++;
        }
    }

    private readonly struct Key(int port)
    {
        public int Port { get; } = port;
    }
}
