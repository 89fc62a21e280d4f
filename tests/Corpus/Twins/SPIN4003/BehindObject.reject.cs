// expects: SPIN4003 at "Shared.Any ??= log"
// expects: SPIN4006 at "Any"
using Spin;

namespace Corpus;

/// <summary>Hides its log in a static of no type.</summary>
[Spindle]
public sealed partial class BehindObject(ILog log)
{
    [Handles<KernelReady>]
    private void Begin() => Shared.Any ??= log;
}

/// <summary>What all share.</summary>
internal static class Shared
{
    internal static object? Any;
}
