// expects: nothing
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
        _next %= _lengths.Length;
        _lengths[_next++] = datagram.Payload.Length;
    }
}
