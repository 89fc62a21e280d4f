// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a variable that a reference, taken later in the loop, sets back.</summary>
[Spindle]
public sealed partial class EscapesLater
{
    private long _sum;
    private int _unused;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        int at = 0;
        int next = 0;
        scoped Resetter resetter = new(ref _unused);
        while (true)
        {
            at = next;
            resetter.Reset();
            next = at + 1;
            if (next >= 16)
            {
                break;
            }

            _sum++;
            resetter = new Resetter(ref at);
        }
    }

    private readonly ref struct Resetter(ref int place)
    {
        private readonly ref int _place = ref place;

        public void Reset()
        {
            _place = 0;
        }
    }
}
