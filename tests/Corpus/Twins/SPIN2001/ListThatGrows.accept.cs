// expects: nothing
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Remembers lengths.</summary>
[Spindle]
public sealed partial class ListThatGrows
{
    private const int Capacity = 64;

    private readonly int[] _lengths = new int[Capacity];
    private int _next;

    [Handles<DatagramArrived>]
    private void Remember(in Datagram datagram)
    {
        _lengths[_next] = datagram.Payload.Length;
        _next = (_next + 1) % Capacity;
    }
}
