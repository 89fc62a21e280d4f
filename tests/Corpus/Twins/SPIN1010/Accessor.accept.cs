// expects: nothing
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
    private void Begin() => _seen = _vault.Secret;
}

/// <summary>Keeps a number.</summary>
internal sealed class Vault
{
    private int _secret = 7;

    /// <summary>The number.</summary>
    internal int Secret => _secret++;
}
