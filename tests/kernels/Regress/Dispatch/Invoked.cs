using Spin;

namespace Regress.Dispatch;

/// <summary>What run-time handlers of the matrix are installed on.</summary>
/// <param name="mask">Whose guards hold.</param>
[Event(Level.Dispatch, Install = Authority.Anyone)]
public delegate void Invoked(uint mask);
