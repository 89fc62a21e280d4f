// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits for another handler.</summary>
[Spindle]
public sealed partial class FieldPolled
{
    private int _ready;

    [Handles<DatagramArrived>]
    private void Wait(in Datagram datagram)
    {
        if (_ready == 0)
        {
            return;
        }
    }

    [Handles<KernelReady>]
    private void Begin() => _ready = 1;
}
