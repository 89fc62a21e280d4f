// expects: SPIN3004 at "Remember"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a helper that remembers.</summary>
[Spindle]
public sealed partial class BehindAMethod
{
    private int _last;

    [Handles<DatagramArrived>(Guard = nameof(IsNew))]
    private void Count(in Datagram datagram) => _last = 0;

    private bool IsNew(in Datagram datagram) => Remember(datagram.Payload.Length);

    private bool Remember(int length)
    {
        bool same = _last == length;
        _last = length;
        return !same;
    }
}
