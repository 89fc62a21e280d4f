// expects: nothing
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by an atomic increment.</summary>
[Spindle]
public sealed partial class AtomicIncrement
{
    private int _tickets;

    [Handles<DatagramArrived>(Guard = nameof(HasTicket))]
    private void Count(in Datagram datagram) => Interlocked.Increment(ref _tickets);

    private static bool HasTicket(in Datagram datagram) => datagram.Payload.Length < 10;
}
