// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts behind an interface with a contract.</summary>
[Spindle]
public sealed partial class Implementation
{
    private readonly ICounter _counter = new Counter();
    private int _last;

    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        _last = _counter.Next();
    }

    [Effects(Effects.Reads | Effects.Writes)]
    private interface ICounter
    {
        int Next();
    }

    private sealed class Counter : ICounter
    {
        private readonly int[] _counts = new int[4];
        private int _at;

        public int Next()
        {
            _at = (_at + 1) & 3;
            return ++_counts[_at];
        }
    }
}
