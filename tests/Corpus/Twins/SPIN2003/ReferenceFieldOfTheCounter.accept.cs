// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Resets its counter through a struct that holds a reference to it.</summary>
[Spindle]
public sealed partial class ReferenceFieldOfTheCounter
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        int i = 0;
        for (i = 0; i < 10; i++)
        {
            _sum++;
        }
    }

}
