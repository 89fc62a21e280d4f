// expects: SPIN3004 at "_policy.Allows"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks a policy of which one implementation counts.</summary>
[Spindle]
public sealed partial class AsksBehindAnInterface
{
    private readonly IPolicy _policy = new Counting();
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsAllowed))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsAllowed(in Datagram datagram) => _policy.Allows(datagram.DestinationPort);

    private interface IPolicy
    {
        bool Allows(ushort port);
    }

    private sealed class Counting : IPolicy
    {
       private int _left = 8;

       public bool Allows(ushort port) => _left-- > port;
    }
}
