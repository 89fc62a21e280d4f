// expects: SPIN3004 at "Turn"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a property that counts.</summary>
[Spindle]
public sealed partial class BehindAProperty
{
    private int _turn;

    [Handles<DatagramArrived>(Guard = nameof(IsEven))]
    private void Count(in Datagram datagram) => _turn = 1;

    private bool IsEven(in Datagram datagram) => (Turn & 1) == 0 && datagram.Payload.IsEmpty;

    private int Turn => _turn++;
}
