namespace Spin.Kernel.Runtime.Collector;

/// <summary>Objects that were made at build time, or outside the heap: never collected, but they may refer into the heap.</summary>
internal unsafe struct FrozenSegment
{
    /// <summary>Where it begins: a word before the first object.</summary>
    internal byte* Start;

    /// <summary>One past the last object's data.</summary>
    internal byte* End;
}
