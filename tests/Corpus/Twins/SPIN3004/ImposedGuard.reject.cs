// expects: SPIN3004 at "_asked"
using Spin;

namespace Corpus;

/// <summary>Imposes a guard on handlers of others.</summary>
[Spindle]
public sealed partial class Gate(IConnectedEvent right)
{
    private ImposedGuard<ConnectedGuard>? _guard;
    private long _asked;

    [Handles<KernelReady>]
    private void Open()
    {
        _guard = new ImposedGuard<ConnectedGuard>(right.Holder, peer => peer < 256 && _asked++ < 256);
        ConnectedEvent.Impose(_guard, "Guest");
    }
}

/// <summary>Raised for each connection.</summary>
[Event(Level.Strand, Install = Authority.Anyone, HasAuthorizer = true)]
public delegate void Connected(int peer);
