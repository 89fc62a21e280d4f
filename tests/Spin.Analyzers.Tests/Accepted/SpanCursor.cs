using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Threading;
using Spin;
using Spin.Net;

namespace Accepted;

/// <summary>A cursor that shortens its span.</summary>
[Spindle]
public sealed partial class SpanCursor
{
    private ref struct Words(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;

        public bool TryNext(out ReadOnlySpan<byte> word)
        {
            if (_rest.IsEmpty)
            {
                word = default;
                return false;
            }

            int end = _rest.IndexOf((byte)' ');
            word = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? _rest[_rest.Length..] : _rest[(end + 1)..];
            return true;
        }
    }

    private int _words;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Words words = new(datagram.Payload);
        while (words.TryNext(out ReadOnlySpan<byte> word))
        {
            _words += word.IsEmpty ? 0 : 1;
        }
    }
}
