namespace Spin.Kernel.Runtime.Collector;

/// <summary>What one owner holds of the heap, at one moment.</summary>
/// <param name="LiveBytes">The bytes of its objects that the last collection reached.</param>
/// <param name="BytesSinceMark">The bytes allocated in its name since then.</param>
/// <param name="BlockBytes">The bytes of the blocks that hold its objects: what nobody else can use.</param>
/// <param name="Quota">The most that the first two may come to; 0 sets no limit.</param>
/// <param name="TotalBytes">The bytes allocated in its name since the start.</param>
/// <param name="Refusals">How often it was refused memory.</param>
internal readonly record struct OwnerUsage(long LiveBytes, long BytesSinceMark, long BlockBytes, long Quota, long TotalBytes, long Refusals);
