namespace Spin.Kernel.Runtime.Collector;

/// <summary>Free cells of one size that lie together, zeroed, from <see cref="Next"/> up to <see cref="End"/>.</summary>
internal unsafe struct AllocationRun
{
    /// <summary>The next cell.</summary>
    internal byte* Next;

    /// <summary>One past the last cell.</summary>
    internal byte* End;
}
