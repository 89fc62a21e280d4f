// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks an enumerator that never says no.</summary>
[Spindle]
public sealed partial class EnumeratorWithoutEnd
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        foreach (int number in new Numbers(8))
        {
            _sum += number;
        }
    }
}

/// <summary>Numbers from one up.</summary>
internal struct Numbers(int limit)
{
    private int _at;

    public readonly Numbers GetEnumerator() => this;

    public readonly int Current => _at;

    public bool MoveNext() => ++_at < limit;
}
