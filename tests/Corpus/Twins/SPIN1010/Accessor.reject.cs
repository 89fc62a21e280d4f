// expects: SPIN1010 at "UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_secret")"
// expects: SPIN1005 at "Secret"
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Reads a private field of another class.</summary>
[Spindle]
public sealed partial class Accessor
{
    private readonly Vault _vault = new();
    private int _seen;

    [Handles<KernelReady>]
    private void Begin() => _seen = Secret(_vault);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_secret")]
    private static extern ref int Secret(Vault vault);
}

/// <summary>Keeps a number.</summary>
internal sealed class Vault
{
    private int _secret = 7;

    /// <summary>The number.</summary>
    internal int Secret => _secret++;
}
