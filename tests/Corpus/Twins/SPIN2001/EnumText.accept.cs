// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes a text of an enumeration's value.</summary>
[Spindle]
public sealed partial class EnumText
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        LogLevel level = (LogLevel)(datagram.DestinationPort & 1);
       _sum += (int)level;
    }
}
