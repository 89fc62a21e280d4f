// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks by a cursor that is one of the targets of a deconstruction.</summary>
[Spindle]
public sealed partial class ThisDeconstructed
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Cursor cursor = default;
        while (cursor.At < 10)
        {
            cursor.Next();
            _sum++;
        }
    }

    private struct Cursor
    {
        public int At;
        public int Steps;

        public void Next()
        {
            At++;
            int length;
            (this, length) = (default(Cursor), 1);
            Steps += length;
        }
    }
}
