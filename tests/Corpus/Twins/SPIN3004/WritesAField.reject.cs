// expects: SPIN3004 at "_seen"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by counting.</summary>
[Spindle]
public sealed partial class WritesAField
{
    private int _seen;

    [Handles<DatagramArrived>(Guard = nameof(IsFirst))]
    private void Reply(in Datagram datagram)
    {
        _seen++;
    }

    private bool IsFirst(in Datagram datagram) => _seen++ == 0;
}
