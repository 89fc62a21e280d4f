// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Walks an enumerator over the payload.</summary>
[Spindle]
public sealed partial class EnumeratorOfAView
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        foreach (byte value in new Bytes(datagram.Payload))
        {
            _sum += value;
        }
    }

    private ref struct Bytes(ReadOnlySpan<byte> data)
    {
        private readonly ReadOnlySpan<byte> _data = data;
        private int _at = -1;

        public readonly Bytes GetEnumerator() => this;

        public readonly byte Current => _data[_at];

        public bool MoveNext() => ++_at < _data.Length;
    }
}
