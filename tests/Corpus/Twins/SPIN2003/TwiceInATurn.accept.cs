// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes one away in an inner loop, which runs twice.</summary>
[Spindle]
public sealed partial class TwiceInATurn
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int left = datagram.Payload.Length;
        while (left > 0)
        {
            int i = 0;
            do
            {
                left--;
                i++;
            }
            while (i < 2);
        }
    }
}
