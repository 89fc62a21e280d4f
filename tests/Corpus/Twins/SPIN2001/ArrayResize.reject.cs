// expects: SPIN2001 at "Array.Resize"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Grows an array in place.</summary>
[Spindle]
public sealed partial class ArrayResize
{
    private int[] _lengths = new int[4];
    private int _next;

    [Handles<DatagramArrived>]
    private void Remember(in Datagram datagram)
    {
        Array.Resize(ref _lengths, _next + 1);
        _lengths[_next++] = datagram.Payload.Length;
    }
}
