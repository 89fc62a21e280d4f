// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Makes a lock of its own that only looks like one.</summary>
[Spindle]
public sealed partial class LookAlikeMutex(IStrands strands)
{
    private ICondition? _condition;

    [Handles<KernelReady>]
    private void Begin() => _condition = strands.CreateCondition(strands.CreateMutex());
}
