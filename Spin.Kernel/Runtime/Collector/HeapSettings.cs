namespace Spin.Kernel.Runtime.Collector;

/// <summary>The sizes of one heap; 0 takes the default.</summary>
internal struct HeapSettings
{
    /// <summary>The default of <see cref="Limit"/>: 64 MB.</summary>
    internal const nuint DefaultLimit = 64 * 1024 * 1024;

    /// <summary>
    /// The most bytes of one object, however much memory there is: what proves of loops in spindles that they end takes every length to be
    /// smaller than this (Spin.Effects, Interval.MaxLength), so that one more or one less does not wrap around.
    /// </summary>
    internal const nuint MostOfOneObject = 1 << 30;

    private const nuint BudgetFraction = 4;
    private const nuint SmallestMarkStack = 4096;
    private const nuint MarkStackEntriesPerBlock = 2;

    /// <summary>The most bytes of objects.</summary>
    internal nuint Limit;

    /// <summary>The bytes to be allocated between two collections, if less is alive; by default a quarter of the limit.</summary>
    internal nuint Budget;

    /// <summary>The words of the mark stack.</summary>
    internal nuint MarkStackEntries;

    /// <summary>The size of the largest object that may be allocated.</summary>
    internal readonly nuint LargestObject => Limit < MostOfOneObject ? Limit : MostOfOneObject;

    /// <summary>The settings with defaults filled in and the limit in whole blocks.</summary>
    internal readonly HeapSettings Complete()
    {
        HeapSettings complete = this;
        complete.Limit = ((Limit == 0 ? DefaultLimit : Limit) + HeapLayout.BlockMask) & ~(nuint)HeapLayout.BlockMask;
        nuint blocks = complete.Limit >> HeapLayout.BlockShift;
        complete.Budget = Budget == 0 ? complete.Limit / BudgetFraction : Budget;
        nuint entries = blocks * MarkStackEntriesPerBlock;
        complete.MarkStackEntries = MarkStackEntries != 0 ? MarkStackEntries : entries < SmallestMarkStack ? SmallestMarkStack : entries;
        return complete;
    }
}
