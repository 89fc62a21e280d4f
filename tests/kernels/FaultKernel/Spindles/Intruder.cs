using Spin;

namespace FaultKernel;

/// <summary>Calls a spindle that does not let it.</summary>
/// <param name="dreams">The other spindle.</param>
[Spindle]
public sealed partial class Intruder(IDreams dreams)
{
    /// <summary>Calls it.</summary>
    internal void Call() => dreams.Who();
}
