// expects: SPIN3004 at "_open"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a switch that another handler turns.</summary>
[Spindle]
public sealed partial class ReadsMutableState
{
    private bool _open;
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _open = true;

    [Handles<DatagramArrived>(Guard = nameof(IsOpen))]
    private void Count(in Datagram datagram)
    {
        _count += _open ? 1 : 0;
    }

    private bool IsOpen(in Datagram datagram) => _open;
}
