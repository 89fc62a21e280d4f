// expects: nothing
using System.Runtime.CompilerServices;
using Spin;

namespace Corpus;

/// <summary>Runs before it was granted anything.</summary>
[Spindle]
public sealed partial class Initializer
{
    private long _count;

    [Handles<KernelReady>]
    private void Begin() => _count += Table.Length;

    private static readonly int[] Table = [1, 2];
}

/// <summary>Prepares.</summary>
internal static class Preparation
{
    internal static void Prepare()
    {
    }
}
