// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a field of a structure.</summary>
[Spindle]
public sealed partial class FieldUnderAnotherName
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Pair pair = default;
        int first = pair.First;
        while (pair.First < 16)
        {
            pair.First++;
            _sum += first;
            _sum++;
        }
    }

    private struct Pair
    {
        internal int First;
        internal int Second;
    }
}
