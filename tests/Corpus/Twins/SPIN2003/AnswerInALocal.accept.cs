// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks by a cursor that keeps its "no" in a variable, and moves where it says "yes".</summary>
[Spindle]
public sealed partial class AnswerInALocal
{
    private struct Cursor
    {
        private int _at;

        public bool Next(bool moves)
        {
            bool done = false;
            if (!moves || _at >= 16)
            {
                return done;
            }

            _at++;
            return true;
        }
    }

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        Cursor cursor = default;
        int calls = 0;
        while (cursor.Next(datagram.Payload.IsEmpty))
        {
            calls++;
        }
    }
}
