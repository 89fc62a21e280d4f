// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Prints.</summary>
[Spindle]
public sealed partial class Console(ILog log)
{
    [Handles<KernelReady>]
    private void Begin() => log.Write(LogLevel.Information, "ready");
}
