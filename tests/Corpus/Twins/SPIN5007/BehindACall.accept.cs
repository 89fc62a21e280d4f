// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Waits for a strand in a helper, with its lock.</summary>
[Spindle]
public sealed partial class BehindACall(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _turns;
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        IStrand worker = strands.Start("worker", () => _turns++);
        Finish(worker);
        _mutex.Enter();
        try
        {
            _count--;
        }
        finally
        {
            _mutex.Exit();
        }
    }

    private static void Finish(IStrand worker) => worker.Join();
}
