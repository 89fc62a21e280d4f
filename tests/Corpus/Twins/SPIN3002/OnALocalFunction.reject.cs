// expects: SPIN3002 at "[Handles<KernelReady>]…"
// seen by: source, because the attribute of a local function stands on a method whose name only the compiler knows
using Spin;

namespace Corpus;

/// <summary>Marks a function inside a method.</summary>
[Spindle]
public sealed partial class OnALocalFunction
{
    private long _count;

    private void Outer()
    {
        Inner();

        [Handles<KernelReady>]
        void Inner() => _count++;
    }
}
