namespace Spin.Kernel.Runtime.Collector;

/// <summary>What is wrong with a heap.</summary>
internal enum HeapProblem
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>A method table pointer that is none.</summary>
    MethodTable,

    /// <summary>An object that is larger than its cell.</summary>
    Size,

    /// <summary>A reference to something in the heap that is no object in use.</summary>
    Reference,

    /// <summary>A reference that is not aligned.</summary>
    Alignment,

    /// <summary>A block that is in the free bitmap and in use, or in neither.</summary>
    FreeBlock,

    /// <summary>Blocks of an owner that do not add up to what its account says.</summary>
    Account,
}
