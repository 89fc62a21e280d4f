using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// How an object lies in memory: an 8-byte header, the method table pointer that references point to, for arrays and strings the
/// length, then the data.
/// </summary>
internal static unsafe class ObjectLayout
{
    /// <summary>Where the length of an array or a string lies, from the method table pointer.</summary>
    internal const int LengthOffset = 8;

    /// <summary>An object's method table; null in a cell that is handed out but not yet an object.</summary>
    internal static MethodTable* TypeOf(nint reference) => *(MethodTable**)reference;

    /// <summary>An object's bytes, header included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint SizeOf(nint reference)
    {
        MethodTable* type = TypeOf(reference);
        return type->HasComponents ? type->SizeWith(*(uint*)(reference + LengthOffset)) : type->BaseSize;
    }
}
