// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Halts by a symbol of the nucleus.</summary>
[Spindle]
public sealed partial class DllImport(IPower power)
{
    [Handles<KernelReady>]
    private void Stop() => power.PowerOff();
}
