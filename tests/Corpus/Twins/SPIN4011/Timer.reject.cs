// expects: SPIN4011 at "new System.Threading.Timer(_ => _ticks++)"
using Spin;

namespace Corpus;

/// <summary>Ticks by a timer of the class library.</summary>
[Spindle]
public sealed partial class Timer
{
    private long _ticks;
    private object? _timer;

    [Handles<KernelReady>]
    private void Begin() => _timer = new System.Threading.Timer(_ => _ticks++);
}
