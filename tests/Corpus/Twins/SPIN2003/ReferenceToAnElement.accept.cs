// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in an element of an array that the loop writes.</summary>
[Spindle]
public sealed partial class ReferenceToAnElement
{
    private readonly int[] _counts = new int[4];
    private readonly byte[] _bytes = new byte[4];

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram) => Count(ref _counts[0]);

    private void Count(ref int at)
    {
        while (at < 10)
        {
            at++;
            _bytes[0] = 0;
        }
    }
}
