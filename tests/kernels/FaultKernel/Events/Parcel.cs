using Spin;

namespace FaultKernel;

/// <summary>Something for one receiver, of which the owner says who may see it.</summary>
/// <param name="to">For whom it is.</param>
/// <param name="isSecret">Whether an imposed guard keeps it back.</param>
[Event(Level.Strand, Key = "to", Install = Authority.Anyone, HasAuthorizer = true, LimitMicroseconds = 10_000_000)]
public delegate void Parcel(int to, bool isSecret);
