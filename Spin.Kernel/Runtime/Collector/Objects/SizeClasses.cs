using System;
using System.Numerics;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The cell sizes: every multiple of 8 up to 128, eight to each doubling up to 1,024, then what divides a block with little waste.
/// </summary>
internal static class SizeClasses
{
    /// <summary>How many classes there are.</summary>
    internal const int Count = 48;

    private const int DenseLimit = 128;
    private const int DenseCount = (DenseLimit - HeapLayout.SmallestCell) / HeapLayout.WordSize + 1;
    private const int GeometricLimit = 1024;
    private const int StepsPerDoubling = 8;
    private const int DenseLimitShift = 7;
    private const int FirstStepShift = 4;
    private const int SparseFirst = 38;

    private static ReadOnlySpan<ushort> CellSizes =>
    [
        24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120, 128,
        144, 160, 176, 192, 208, 224, 240, 256,
        288, 320, 352, 384, 416, 448, 480, 512,
        576, 640, 704, 768, 832, 896, 960, 1024,
        1168, 1360, 1632, 2048, 2336, 2728, 3272, 4096, 5456, 8192,
    ];

    /// <summary>The cell size of a class.</summary>
    internal static int CellSize(int sizeClass) => CellSizes[sizeClass];

    /// <summary>The class for an object of a size from 1 to <see cref="HeapLayout.LargestCell"/> bytes.</summary>
    internal static int Of(int size)
    {
        if (size <= DenseLimit)
        {
            return size <= HeapLayout.SmallestCell ? 0 : (size - HeapLayout.SmallestCell + HeapLayout.WordSize - 1) / HeapLayout.WordSize;
        }

        if (size <= GeometricLimit)
        {
            int doubling = BitOperations.Log2((uint)(size - 1)) - DenseLimitShift;
            return DenseCount + doubling * StepsPerDoubling + ((size - 1 - (DenseLimit << doubling)) >> (FirstStepShift + doubling));
        }

        int sizeClass = SparseFirst;
        while (CellSizes[sizeClass] < size)
        {
            sizeClass++;
        }

        return sizeClass;
    }
}
