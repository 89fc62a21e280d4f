using Spin;

namespace FaultKernel;

/// <summary>Calls a dormant spindle.</summary>
/// <param name="dreams">The other spindle.</param>
[Spindle]
public sealed partial class Dreamer(IDreams dreams)
{
    /// <summary>Who the other spindle says may call it.</summary>
    internal string Caller { get; private set; } = "";

    /// <summary>Calls it.</summary>
    internal void Call() => Caller = dreams.Who();
}
