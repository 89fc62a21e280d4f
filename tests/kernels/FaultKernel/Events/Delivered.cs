using Spin;
using Spin.Net;

namespace FaultKernel;

/// <summary>A datagram that filters may rewrite.</summary>
/// <param name="datagram">The datagram.</param>
[Event(Level.Dispatch, Key = nameof(Datagram.DestinationPort), LimitMicroseconds = 5_000)]
public delegate void Delivered(in Datagram datagram);
