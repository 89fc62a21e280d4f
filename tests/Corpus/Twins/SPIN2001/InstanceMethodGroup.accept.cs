// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hands a method of its own to a helper.</summary>
[Spindle]
public sealed partial class InstanceMethodGroup
{
    private long _total;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Apply(_add, datagram.Payload.Length);
    }

    private static void Apply(Action<int> action, int value) => action(value);

    private readonly Action<int> _add;

    public InstanceMethodGroup() => _add = Add;

    private void Add(int value) => _total += value;
}
