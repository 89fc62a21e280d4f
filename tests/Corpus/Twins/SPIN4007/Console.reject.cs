// expects: SPIN4007 at "System.Console.WriteLine"
using System;
using Spin;

namespace Corpus;

/// <summary>Prints.</summary>
[Spindle]
public sealed partial class Console
{
    [Handles<KernelReady>]
    private void Begin() => System.Console.WriteLine("ready");
}
