// expects: nothing
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

    private static bool IsFirst(in Datagram datagram) => datagram.Payload.IsEmpty;
}
