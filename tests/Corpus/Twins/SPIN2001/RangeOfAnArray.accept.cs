// expects: nothing
using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes the head of a buffer.</summary>
[Spindle]
public sealed partial class RangeOfAnArray
{
    private readonly byte[] _buffer = new byte[64];
    private uint _head;

    [Handles<DatagramArrived>]
    private void Read(in Datagram datagram)
    {
        Span<byte> head = _buffer.AsSpan(..4);
        _head = BinaryPrimitives.ReadUInt32BigEndian(head);
    }
}
