// expects: SPIN4005 at "(IDisposable)log"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Disposes what it was lent.</summary>
[Spindle]
public sealed partial class Twin(ILog log)
{
    [Handles<KernelReady>]
    private void Begin() => ((IDisposable)log).Dispose();
}
