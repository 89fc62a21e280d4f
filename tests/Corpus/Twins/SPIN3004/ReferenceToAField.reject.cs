// expects: SPIN3004 at "Seen"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts through a reference that a property returns.</summary>
[Spindle]
public sealed partial class ReferenceToAField
{
    private int _seen;

    private ref int Seen => ref _seen;

    [Handles<DatagramArrived>(Guard = nameof(IsFirst))]
    private void Forget(in Datagram datagram) => Seen = 0;

   private bool IsFirst(in Datagram datagram) => Seen++ == datagram.Payload.Length;
}
