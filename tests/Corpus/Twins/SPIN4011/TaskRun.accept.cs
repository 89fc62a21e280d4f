// expects: nothing
using System.Threading.Tasks;
using Spin;

namespace Corpus;

/// <summary>Runs on a pool that is not there.</summary>
[Spindle]
public sealed partial class TaskRun(IStrands strands)
{
    private long _turns;

    [Handles<KernelReady>]
    private void Begin() => strands.Start("turn", () => _turns++);
}
