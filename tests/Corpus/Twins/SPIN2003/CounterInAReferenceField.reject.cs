// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts through a reference in a field, and sets back what it leads to.</summary>
[Spindle]
public sealed partial class CounterInAReferenceField
{
    private int _at;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Counter counter = new(ref _at);
        while (counter.At < 16)
        {
            counter.At++;
            _at = 0;
            _sum++;
        }
    }

    private readonly ref struct Counter(ref int at)
    {
        internal readonly ref int At = ref at;
    }
}
