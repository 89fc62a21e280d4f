// expects: SPIN4010 at "Open"
using Spin;

namespace Corpus;

/// <summary>Makes a lock of its own that only looks like one.</summary>
[Spindle]
public sealed partial class LookAlikeMutex(IStrands strands)
{
    private ICondition? _condition;

    [Handles<KernelReady>]
    private void Begin() => _condition = strands.CreateCondition(new Open());

    private sealed class Open : IMutex
    {
        public void Enter()
        {
        }

        public void Exit()
        {
        }
    }
}
