// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Starts a thread under another name.</summary>
[Spindle]
public sealed partial class AliasOfAThread(IStrands strands)
{
    private long _turns;

    [Handles<KernelReady>]
    private void Begin()
    {
        strands.Start("worker", Work);
    }

    private void Work() => _turns++;
}
