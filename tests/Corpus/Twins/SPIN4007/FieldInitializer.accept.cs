// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Takes the time where a field begins.</summary>
[Spindle]
public sealed partial class FieldInitializer(IClock clock)
{
    private readonly long _start = clock.Nanoseconds;
    private long _age;

    [Handles<KernelReady>]
    private void Begin() => _age -= _start;
}
