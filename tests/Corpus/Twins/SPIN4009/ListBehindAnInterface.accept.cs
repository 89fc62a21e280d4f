// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Hands its list out behind an interface.</summary>
[Spindle]
public sealed partial class ListBehindAnInterface
{
    private readonly List<int> _sizes = [1, 2];

    /// <summary>The sizes.</summary>
    public int[] Sizes() => _sizes.ToArray();

    [Handles<KernelReady>]
    private void Begin() => _sizes[0] = 3;
}
