// expects: SPIN1009 at "var"
// expects: SPIN1009 at "any[0]"
// expects: SPIN1009 at "dynamic"
using Spin;

namespace Corpus;

/// <summary>Infers it by var.</summary>
[Spindle]
public sealed partial class Inferred
{
    private int _first;

    private static dynamic Any => new int[1];

    [Handles<KernelReady>]
    private void Begin()
    {
        var any = Any;
        _first = any[0];
    }
}
