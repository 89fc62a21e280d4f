// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a field of a structure, and sets it back under another name.</summary>
[Spindle]
public sealed partial class FieldUnderAnotherName
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Pair pair = default;
        ref int first = ref pair.First;
        while (pair.First < 16)
        {
            pair.First++;
            first = 0;
            _sum++;
        }
    }

    private struct Pair
    {
        internal int First;
        internal int Second;
    }
}
