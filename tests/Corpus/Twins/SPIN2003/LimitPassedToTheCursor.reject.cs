// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads by a cursor that is told the limit in each call.</summary>
[Spindle]
public sealed partial class LimitPassedToTheCursor
{
    private struct Cursor
    {
        private int _at;

        public bool Next(int limit)
        {
            if (_at >= limit)
            {
                return false;
            }

            _at++;
            return true;
        }
    }

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Cursor cursor = default;
        int limit = datagram.Payload.Length;
        int calls = 0;
        while (cursor.Next(limit))
        {
            limit++;
        }
    }
}
