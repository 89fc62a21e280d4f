// expects: SPIN4011 at "Task.Run"
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Runs on a pool that is not there.</summary>
[Spindle]
public sealed partial class TaskRun
{
    private long _turns;

    [Handles<KernelReady>]
    private void Begin() => Task.Run(() => _turns++);
}
