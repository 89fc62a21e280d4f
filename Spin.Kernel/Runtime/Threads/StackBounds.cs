using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>
/// How much stack is left, as CoreLib asks before it recurses: <c>RuntimeHelpers.EnsureSufficientExecutionStack</c>, which the compiler calls
/// in every record's <c>ToString</c>.
/// </summary>
internal static unsafe class StackBounds
{
    /// <summary>What must be left of a strand's stack for CoreLib to go on: a quarter of the usual one.</summary>
    private const int Enough = 16 * 1024;

    /// <summary>What CoreLib itself wants to be left, more than our stacks have.</summary>
    private const int EnoughForCoreLib = 128 * 1024;

    /// <summary>Gives bounds from which CoreLib computes our limit in place of its own.</summary>
    [RuntimeExport("RhGetCurrentThreadStackBounds")]
    internal static void OfCurrent(nint* low, nint* high)
    {
        ThreadBlock* block = ThreadBlock.Current;
        *low = (nint)(block->StackLow + Enough - EnoughForCoreLib);
        *high = (nint)block->StackHigh;
    }
}
