// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Makes a reference of any type.</summary>
[Spindle]
public sealed partial class ReferenceOfAnyType
{
    private int _seen;

    [Handles<KernelReady>]
    private void Begin()
    {
        int value = 7;
        ref int any = ref value;
        _seen = any;
    }
}
