// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Goes up, to its limit.</summary>
[Spindle]
public sealed partial class MinusOneAdded
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int at = datagram.Payload.Length;
        while (at < 2_000)
        {
            at += 1;
            _sum++;
        }
    }
}
