// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Ends the machine, as it was granted.</summary>
[Spindle]
public sealed partial class Twin(IPower power)
{
    [Handles<KernelReady>]
    private void Begin() => power.PowerOff();
}
