namespace Spin.Kernel.Runtime.Collector;

/// <summary>The sizes that the heap is built of.</summary>
internal static class HeapLayout
{
    /// <summary>log2 of <see cref="BlockSize"/>.</summary>
    internal const int BlockShift = 14;

    /// <summary>The bytes of one block: cells of one size class and one owner, or a part of one large object.</summary>
    internal const int BlockSize = 1 << BlockShift;

    /// <summary>What masks an address's place within its block.</summary>
    internal const int BlockMask = BlockSize - 1;

    /// <summary>The smallest cell: object header, method table, one word that a lock or a hash code may not need but every object has.</summary>
    internal const int SmallestCell = 24;

    /// <summary>The largest cell: two of them to a block. Anything larger has blocks of its own.</summary>
    internal const int LargestCell = BlockSize / 2;

    /// <summary>The words of a bitmap with one bit for each of a block's cells.</summary>
    internal const int BitmapWords = (BlockSize / SmallestCell + BitsPerWord - 1) / BitsPerWord;

    /// <summary>The bits of a bitmap word.</summary>
    internal const int BitsPerWord = 64;

    /// <summary>log2 of <see cref="BitsPerWord"/>.</summary>
    internal const int BitsPerWordShift = 6;

    /// <summary>The bytes that a context takes from a block at once, where cells are smaller: what an idle strand holds back stays small.</summary>
    internal const int RunBytes = 2048;

    /// <summary>The object header (lock and hash code) before the method table pointer: an object starts this far into its cell.</summary>
    internal const int HeaderSize = 8;

    /// <summary>The alignment of objects and the size of a reference.</summary>
    internal const int WordSize = 8;

    /// <summary>By how much the heap grows: fewer, larger requests for memory.</summary>
    internal const int GrowthBlocks = 64;

    /// <summary>Owners that are told apart: number 0 is the nucleus.</summary>
    internal const int OwnerLimit = 256;
}
