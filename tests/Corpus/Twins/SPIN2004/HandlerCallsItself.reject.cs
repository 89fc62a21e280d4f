// expects: SPIN2004 at "Handle"
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
            Handle(in datagram);
        }
    }
}
