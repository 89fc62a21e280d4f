// expects: SPIN1013 at "__makeref(value)"
// expects: SPIN1013 at "__refvalue(any, int)"
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
        TypedReference any = __makeref(value);
        _seen = __refvalue(any, int);
    }
}
