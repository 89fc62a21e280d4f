// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in a variable of its own, and sets back what it leads to.</summary>
[Spindle]
public sealed partial class CounterInAReferenceField
{
    private int _at;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Counter counter = new(ref _at);
        int at = 0;
        while (at < 16)
        {
            at++;
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
