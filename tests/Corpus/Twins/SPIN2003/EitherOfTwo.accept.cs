// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes one of two variables through a conditional reference.</summary>
[Spindle]
public sealed partial class EitherOfTwo
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        int first = 0;
        int second = 0;
        while (at < 10)
        {
            at++;
            (datagram.Payload.Length > 5 ? ref first : ref second) = 0;
        }
    }
}
