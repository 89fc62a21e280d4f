// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks by a cursor that lends itself to a method.</summary>
[Spindle]
public sealed partial class ThisByReference
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
            Look(in this);
        }

        private static void Look(in Cursor cursor)
        {
            _ = cursor.At;
        }
    }
}
