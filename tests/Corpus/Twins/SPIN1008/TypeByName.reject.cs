// expects: SPIN1008 at "Kind.GetType"
using Spin;
using Kind = System.Type;

namespace Corpus;

/// <summary>Finds a type by a text.</summary>
[Spindle]
public sealed partial class TypeByName
{
    private object? _type;

    [Handles<KernelReady>]
    private void Begin() => _type = Kind.GetType("Spin.Kernel.Boot.KernelMain", false);
}
