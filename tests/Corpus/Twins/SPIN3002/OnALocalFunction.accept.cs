// expects: nothing
// seen by: source, because the attribute of a local function stands on a method whose name only the compiler knows
using Spin;

namespace Corpus;

/// <summary>Marks a function inside a method.</summary>
[Spindle]
public sealed partial class OnALocalFunction
{
    private long _count;

    [Handles<KernelReady>]
    private void Outer()
    {
        Inner();

        void Inner() => _count++;
    }
}
