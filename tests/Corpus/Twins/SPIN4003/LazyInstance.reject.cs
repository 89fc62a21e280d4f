// expects: SPIN4003 at "s_instance"
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps itself for all.</summary>
[Spindle]
public sealed partial class LazyInstance
{
    private static readonly Lazy<LazyInstance> s_instance = new(static () => new LazyInstance());
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => s_instance.Value._count++;
}
