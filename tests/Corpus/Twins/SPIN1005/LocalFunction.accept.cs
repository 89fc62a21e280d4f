// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Imports inside a method.</summary>
[Spindle]
public sealed partial class LocalFunction(IPower power)
{
    [Handles<KernelReady>]
    private void Stop()
    {
        power.PowerOff();
    }
}
