// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Hides the import behind another name.</summary>
[Spindle]
public sealed partial class AliasedAttribute(IPower power)
{
    [Handles<KernelReady>]
    private void Stop() => power.PowerOff();
}
