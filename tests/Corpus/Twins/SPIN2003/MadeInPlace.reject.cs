// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes its cursor anew in each turn.</summary>
[Spindle]
public sealed partial class MadeInPlace
{
    private struct Cursor(int at)
    {
        public int At = at;
    }

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Cursor cursor = new(0);
        Cursor other = new(1);
        while (cursor.At < 10)
        {
            cursor.At++;
            cursor = new Cursor(other.At);
        }
    }
}
