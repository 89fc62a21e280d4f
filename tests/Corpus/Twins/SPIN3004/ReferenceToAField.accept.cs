// expects: nothing
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

   private static bool IsFirst(in Datagram datagram) => datagram.Payload.Length == 0;
}
