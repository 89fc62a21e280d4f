// expects: SPIN2001 at "_share.ToString"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Measures a number with a point as text.</summary>
[Spindle]
public sealed partial class ToStringOfAFraction
{
    private double _share;
    private int _written;

    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        _share = datagram.Payload.Length / 1500.0;
        _written = _share.ToString().Length;
    }
}
