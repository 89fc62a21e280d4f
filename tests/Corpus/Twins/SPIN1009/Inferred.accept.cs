// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Infers it by var.</summary>
[Spindle]
public sealed partial class Inferred
{
    private int _first;

    private static int[] Any => new int[1];

    [Handles<KernelReady>]
    private void Begin()
    {
        var any = Any;
        _first = any[0];
    }
}
