// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads by a cursor that can be set back.</summary>
[Spindle]
public sealed partial class CursorThatGoesBack
{
    private int _bytes;

    private struct Cursor
    {
        private int _at;

        public bool Next(int length)
        {
            if (_at >= length)
            {
                return false;
            }

            _at++;
            return true;
        }

        public void Rewind() => _at = 0;
    }

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Cursor cursor = default;
        while (cursor.Next(datagram.Payload.Length))
        {
            _bytes++;
            if (_bytes == 3)
            {
                cursor.Rewind();
            }
        }
    }
}
