// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Raises an event of its own, which raises it again.</summary>
[Spindle]
public sealed partial class ThroughAnEvent
{
    private event Action? Changed;

    public ThroughAnEvent() => Changed += Forget;

    [Handles<DatagramArrived>]
    private void Change(in Datagram datagram) => Raise();

    private void Raise() => Changed?.Invoke();

    private void Forget()
    {
    }
}
