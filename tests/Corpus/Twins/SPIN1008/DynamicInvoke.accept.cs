// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Calls a delegate by its objects.</summary>
[Spindle]
public sealed partial class DynamicInvoke
{
    private readonly Action _work = static () => { };

    [Handles<KernelReady>]
    private void Begin() => _work();
}
