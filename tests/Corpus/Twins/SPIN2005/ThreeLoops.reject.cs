// expects: SPIN2005 at "foreach"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares every byte with every pair of bytes.</summary>
[Spindle]
public sealed partial class ThreeLoops
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Sum(in Datagram datagram)
    {
        foreach (byte first in datagram.Payload)
        {
            foreach (byte second in datagram.Payload)
            {
                foreach (byte third in datagram.Payload)
                {
                    _sum += first * second * third;
                }
            }
        }
    }
}
