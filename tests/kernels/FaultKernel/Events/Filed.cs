using Spin;

namespace FaultKernel;

/// <summary>A filter and a handler that runs after the raise are asked to change the state of their spindle.</summary>
/// <param name="way">How.</param>
[Event(Level.Dispatch)]
public delegate void Filed(FiledWay way);
