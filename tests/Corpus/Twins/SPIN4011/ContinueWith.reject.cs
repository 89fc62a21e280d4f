// expects: SPIN4011 at "Task.CompletedTask"
// expects: SPIN4011 at "Task.CompletedTask.ContinueWith"
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Continues a task that is done.</summary>
[Spindle]
public sealed partial class ContinueWith
{
    private long _turns;

    [Handles<KernelReady>]
    private void Begin() => Task.CompletedTask.ContinueWith(_ => _turns++);
}
