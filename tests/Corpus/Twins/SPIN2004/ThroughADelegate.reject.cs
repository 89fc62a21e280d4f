// expects: SPIN2004 at "_step"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls itself by a field.</summary>
[Spindle]
public sealed partial class ThroughADelegate
{
    private readonly Func<int, int> _step;
    private int _value;

    public ThroughADelegate() => _step = Step;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram)
    {
        _value = _step(datagram.Payload.Length);
    }

    private int Step(int value) => value <= 0 ? 0 : _step(value - 1);
}
