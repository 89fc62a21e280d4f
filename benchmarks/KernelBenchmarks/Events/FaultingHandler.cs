using Spin;

namespace KernelBenchmarks;

/// <summary>A handler that divides by zero.</summary>
[Spindle]
public sealed partial class FaultingHandler
{
    private int _count;

    [Handles<Faulting>]
    private void Divide(in Mark mark) => _count += 1 / (mark.Key - mark.Key);
}
