// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a field that lies beside another one.</summary>
[Spindle]
public sealed partial class Overlaid
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Word word = default;
        while (word.Low < 16)
        {
            word.Low++;
            word.Whole = 0;
            _sum++;
        }
    }

    private struct Word
    {
        internal int Low;
        internal long Whole;
    }
}
