// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks by a cursor that a local refers to.</summary>
[Spindle]
public sealed partial class ThisInALocal
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

        public void Next()
        {
            At++;
            ref Cursor same = ref this;
            same = default;
            _ = same.At;
        }
    }
}
