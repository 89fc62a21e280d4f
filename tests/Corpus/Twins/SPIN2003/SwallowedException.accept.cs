// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Advances only where nothing is thrown.</summary>
[Spindle]
public sealed partial class SwallowedException
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        int at = 0;
        while (at < 16)
        {
            try
            {
                _sum += datagram.Payload[at];
            }
            catch (IndexOutOfRangeException)
            {
                _sum--;
            }

            at++;
        }
    }
}
