using Spin;

namespace Gate;

/// <summary>Something came for a port.</summary>
/// <param name="port">For which.</param>
/// <param name="isSecret">Whether the gate keeps it from strangers.</param>
[Event(Level.Strand, Key = "port", Install = Authority.Granted, Require = "port", HasAuthorizer = true)]
public delegate void Admitted(int port, bool isSecret);
