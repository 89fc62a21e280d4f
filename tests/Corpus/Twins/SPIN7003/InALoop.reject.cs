// expects: SPIN7003 at "strands.Start("worker", Work)"
using System.Threading;
using Spin;

namespace Corpus;

/// <summary>Starts strands in a loop without end.</summary>
[Spindle]
public sealed partial class InALoop(IStrands strands)
{
    private long _turns;

    [Handles<KernelReady>]
    private void Begin()
    {
        while (true)
        {
            strands.Start("worker", Work);
        }
    }

    private void Work() => Interlocked.Increment(ref _turns);
}
