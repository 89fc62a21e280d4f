// expects: SPIN2003 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits for another handler.</summary>
[Spindle]
public sealed partial class FieldPolled
{
    private volatile bool _ready;

    [Handles<DatagramArrived>]
    private void Wait(in Datagram datagram)
    {
        while (!_ready)
        {
        }
    }

    [Handles<KernelReady>]
    private void Begin() => _ready = true;
}
