// expects: SPIN4007 at "Environment.TickCount64"
using System;
using Spin;

namespace Corpus;

/// <summary>Takes the time where a field begins.</summary>
[Spindle]
public sealed partial class FieldInitializer
{
    private readonly long _start = Environment.TickCount64;
    private long _age;

    [Handles<KernelReady>]
    private void Begin() => _age -= _start;
}
