// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks an enumerator that is an object, which the loop can set back.</summary>
[Spindle]
public sealed partial class EnumeratorRewound
{
    private readonly Numbers _numbers = new();
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        _numbers.Rewind();
        foreach (int number in _numbers)
        {
            _sum += number;
            _sum++;
        }
    }

    private sealed class Numbers
    {
        private int _at;

        public int Current => _at;

        public Numbers GetEnumerator() => this;

        public bool MoveNext() => ++_at < 8;

        public void Rewind() => _at = 0;
    }
}
