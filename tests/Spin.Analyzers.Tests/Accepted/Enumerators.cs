using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>foreach over an enumerator of one's own.</summary>
[Spindle]
public sealed partial class Chunks
{
    private readonly ref struct Sequence(ReadOnlySpan<byte> bytes, int size)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private readonly int _size = size;

        public Enumerator GetEnumerator() => new(_bytes, _size);
    }

    private ref struct Enumerator(ReadOnlySpan<byte> bytes, int size)
    {
        private readonly int _size = size;
        private ReadOnlySpan<byte> _rest = bytes;

        public ReadOnlySpan<byte> Current { get; private set; }

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            int now = Math.Clamp(_rest.Length, 1, 64);
            Current = _rest[..now];
            _rest = _rest[now..];
            return true;
        }
    }

    private int _chunks;

    [Handles<DatagramArrived>]
    private void Split(in Datagram datagram)
    {
        foreach (ReadOnlySpan<byte> chunk in new Sequence(datagram.Payload, 16))
        {
            _chunks += chunk.Length > 0 ? 1 : 0;
        }
    }
}
