// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Keeps itself for all.</summary>
[Spindle]
public sealed partial class LazyInstance
{
    private readonly Lazy<string> _name = new(static () => "lazy");
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count += _name.Value.Length;
}
