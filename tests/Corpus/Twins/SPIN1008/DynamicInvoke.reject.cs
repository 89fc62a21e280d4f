// expects: SPIN1008 at "_work.DynamicInvoke"
using System;
using Spin;

namespace Corpus;

/// <summary>Calls a delegate by its objects.</summary>
[Spindle]
public sealed partial class DynamicInvoke
{
    private readonly Delegate _work = static () => { };

    [Handles<KernelReady>]
    private void Begin() => _work.DynamicInvoke();
}
