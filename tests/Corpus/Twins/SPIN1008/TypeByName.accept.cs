// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Finds a type by a text.</summary>
[Spindle]
public sealed partial class TypeByName
{
    private object? _type;

    [Handles<KernelReady>]
    private void Begin() => _type = typeof(KernelReady);
}
