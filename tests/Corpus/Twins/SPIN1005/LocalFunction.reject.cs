// expects: SPIN1005 at "Halt"
using System.Runtime.InteropServices;
using Spin;

namespace Corpus;

/// <summary>Imports inside a method.</summary>
[Spindle]
public sealed partial class LocalFunction
{
    [Handles<KernelReady>]
    private void Stop()
    {
        Halt();

        [DllImport("*", EntryPoint = "spin_halt")]
        static extern void Halt();
    }
}
