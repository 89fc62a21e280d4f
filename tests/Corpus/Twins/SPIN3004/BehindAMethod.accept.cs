// expects: nothing
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

    private static bool IsNew(in Datagram datagram) => Remember(datagram.Payload.Length);

    private static bool Remember(int length)
    {
        bool same = length == 0;
        return !same;
    }
}
