// expects: SPIN1005 at "Halt"
using Spin;
using Symbol = System.Runtime.InteropServices.DllImportAttribute;

namespace Corpus;

/// <summary>Hides the import behind another name.</summary>
[Spindle]
public sealed partial class AliasedAttribute
{
    [Handles<KernelReady>]
    private void Stop() => Halt();

    [Symbol("*", EntryPoint = "spin_halt")]
    private static extern void Halt();
}
