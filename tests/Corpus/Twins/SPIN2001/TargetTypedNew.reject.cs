// expects: SPIN2001 at "new(datagram.Source)"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Remembers the last sender.</summary>
[Spindle]
public sealed partial class TargetTypedNew
{
    private Sender? _last;

    [Handles<DatagramArrived>]
    private void Remember(in Datagram datagram)
    {
        _last = new(datagram.Source);
    }

    private sealed class Sender(Endpoint endpoint)
    {
        public Endpoint Endpoint { get; } = endpoint;
    }
}
