// expects: nothing
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
            IStrand worker = strands.Start("worker", Work);
            worker.Join();
        }
    }

    private void Work() => Interlocked.Increment(ref _turns);
}
