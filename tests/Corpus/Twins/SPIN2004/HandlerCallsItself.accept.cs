// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Handles what it has handled.</summary>
[Spindle]
public sealed partial class HandlerCallsItself
{
    private int _turns;

    [Handles<DatagramArrived>]
    private void Handle(in Datagram datagram)
    {
        if (_turns++ < 3)
        {
            _turns += datagram.Payload.Length;
        }
    }
}
