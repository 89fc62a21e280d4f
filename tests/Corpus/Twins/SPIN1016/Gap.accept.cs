// expects: nothing
using System;
using System.Runtime.InteropServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes a structure with a gap into bytes that are sent.</summary>
[Spindle]
public sealed partial class Gap
{
    private readonly byte[] _reply = new byte[8];
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        View.As<Header>(_reply.AsSpan()).Sequence = (uint)datagram.Payload.Length;
        _count++;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Header
    {
        public byte Kind;
        public uint Sequence;
    }
}
