// expects: nothing
using System;
using Spin;

namespace Corpus;

/// <summary>Offers an event to all.</summary>
[Spindle]
public sealed partial class StaticEvent
{
    private long _count;

    private event Action? Changed;

    [Handles<KernelReady>]
    private void Begin()
    {
        Changed += () => _count++;
        Changed?.Invoke();
    }
}
