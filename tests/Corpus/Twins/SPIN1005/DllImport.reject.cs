// expects: SPIN1005 at "spin_halt"
using System.Runtime.InteropServices;
using Spin;

namespace Corpus;

/// <summary>Halts by a symbol of the nucleus.</summary>
[Spindle]
public sealed partial class DllImport
{
    [Handles<KernelReady>]
    private void Stop() => spin_halt();

    [DllImport("*")]
    private static extern void spin_halt();
}
