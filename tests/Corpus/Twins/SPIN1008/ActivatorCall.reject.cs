// expects: SPIN1008 at "Activator.CreateInstance"
using System;
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Makes an object of a type that it was told.</summary>
[Spindle]
public sealed partial class ActivatorCall
{
    private object? _made;

    [Handles<KernelReady>]
    private void Begin() => _made = Activator.CreateInstance(typeof(List<int>));
}
