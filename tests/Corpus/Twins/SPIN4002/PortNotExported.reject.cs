// expects: SPIN4002
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Counts, for other spindles.</summary>
[Port]
public interface ICounter
{
    /// <summary>Adds one.</summary>
    [Effects(Effects.Writes)]
    void Add();
}

/// <summary>Counts, but exports nothing.</summary>
[Spindle]
public sealed partial class Counter : ICounter
{
    private long _count;

    public void Add() => _count++;

    [Handles<KernelReady>]
    private void Begin() => Add();
}

/// <summary>Calls what nobody exports.</summary>
[Spindle]
public sealed partial class PortNotExported(ICounter counter)
{
    [Handles<KernelReady>]
    private void Begin() => counter.Add();
}
