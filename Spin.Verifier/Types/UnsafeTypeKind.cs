namespace Spin.Verifier.Types;

/// <summary>Types that no spindle may use.</summary>
internal enum UnsafeTypeKind
{
    /// <summary><c>T*</c>.</summary>
    Pointer,

    /// <summary><c>delegate*</c>.</summary>
    FunctionPointer,

    /// <summary>A variable that keeps its object in place.</summary>
    Pinned,
}
