// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by one of two references, which lead to the same variable.</summary>
[Spindle]
public sealed partial class TwoReferences
{
    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        int at = 0;
        Count(ref at, at);
    }

    private static void Count(ref int first, int second)
    {
        while (first < 10)
        {
            first++;
            second = 0;
        }
    }
}
