// expects: SPIN2003 at "while"
using System.Runtime.InteropServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a field that lies where another one does.</summary>
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

    [StructLayout(LayoutKind.Explicit)]
    private struct Word
    {
        [FieldOffset(0)]
        internal int Low;

        [FieldOffset(0)]
        internal long Whole;
    }
}
