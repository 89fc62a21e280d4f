// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps its loop in a lambda.</summary>
[Spindle]
public sealed partial class LambdaWithALoop
{
    private readonly Func<int, int> _settle = static value =>
    {
        while (value > 1)
        {
            value /= 2;
        }

        return value;
    };
    private int _value;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram)
    {
        _value = _settle(datagram.Payload.Length);
    }
}
