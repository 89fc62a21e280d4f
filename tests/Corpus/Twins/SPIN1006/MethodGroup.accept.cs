// expects: nothing
using System;
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Keeps a cast as a delegate.</summary>
[Spindle]
public sealed partial class MethodGroup
{
    private readonly Func<object, string?> _cast = static value => value as string;
    private long _length;

    [Handles<KernelReady>]
    private void Begin() => _length += _cast("text")?.Length ?? 0;
}
