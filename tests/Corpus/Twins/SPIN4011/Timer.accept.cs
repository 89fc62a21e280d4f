// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Ticks by a timer of the class library.</summary>
[Spindle]
public sealed partial class Timer(IStrands strands)
{
    private long _ticks;
    private object? _timer;

    [Handles<KernelReady>]
    private void Begin() => _timer = strands.Start("tick", () => _ticks++);
}
