// expects: SPIN2006 at "_map"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Maps a length by a function that somebody sets.</summary>
[Spindle]
public sealed partial class FunctionFromOutside
{
    private Func<int, int> _map = static length => length;
    private int _sum;

    /// <summary>Takes another function.</summary>
    public void Use(Func<int, int> map)
    {
        _map = map;
    }

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += _map(datagram.Payload.Length);
    }
}
