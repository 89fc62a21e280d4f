// expects: SPIN2003 at "while…"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Puts its cursor back by a copy.</summary>
[Spindle]
public sealed partial class WithStartsAgain
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Cursor cursor = default;
        while (cursor.At < 10)
        {
            cursor.At++;
           cursor = cursor with { At = 0 };
            _sum++;
        }
    }

    private struct Cursor
    {
        public int At;
    }
}
