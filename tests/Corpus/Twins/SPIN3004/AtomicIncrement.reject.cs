// expects: SPIN3004 at "Interlocked.Increment"
// expects: SPIN3004 at "_tickets"
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
    private void Count(in Datagram datagram) => _tickets = 0;

    private bool HasTicket(in Datagram datagram) => Interlocked.Increment(ref _tickets) < 10;
}
