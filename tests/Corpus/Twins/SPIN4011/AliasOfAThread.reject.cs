// expects: SPIN4011 at "new Worker(Work)"
// expects: SPIN4011 at "worker.Start"
using Spin;
using Worker = System.Threading.Thread;

namespace Corpus;

/// <summary>Starts a thread under another name.</summary>
[Spindle]
public sealed partial class AliasOfAThread
{
    private long _turns;

    [Handles<KernelReady>]
    private void Begin()
    {
        Worker worker = new Worker(Work);
        worker.Start();
    }

    private void Work() => _turns++;
}
