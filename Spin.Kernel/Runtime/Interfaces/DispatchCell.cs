using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The call site of an interface method: a stub, and a word that is at first an encoded interface type and later a pointer to a cache
/// (dotnet/runtime, rhbinder.h). A list of cells ends with one whose stub is null and whose word holds the slot and the cells' type.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DispatchCell
{
    private const nuint EncodingMask = 3;
    private const nuint AbsoluteType = 1;
    private const nuint IndirectRelativeType = 2;
    private const nuint RelativeType = 3;
    private const nuint SmallestPointer = 0x1000;
    private const int CellTypeShift = 16;

    private nint _stub;
    private nuint _word;

    private readonly bool HasCache => (_word & EncodingMask) == 0 && _word >= SmallestPointer;

    [RuntimeExport("RhpGetDispatchCellInfo")]
    internal static void Describe(DispatchCell* cell, DispatchCellInfo* info)
    {
        nuint word = Volatile.Read(ref cell->_word);
        if ((word & EncodingMask) == 0)
        {
            if (word >= SmallestPointer)
            {
                *info = DispatchCache.FromEntries((DispatchCache.Entry*)word)->Info;
                return;
            }

            *info = default;
            info->CellType = DispatchCellInfo.VtableOffset;
            info->VtableByteOffset = (uint)word;
            return;
        }

        DispatchCell* last = cell;
        while (last->_stub != 0)
        {
            last++;
        }

        *info = default;
        info->CellType = (uint)(last->_word >> CellTypeShift);
        info->InterfaceSlot = (ushort)last->_word;
        byte* place = (byte*)&cell->_word;
        info->InterfaceType = (word & EncodingMask) switch
        {
            RelativeType => place + (int)word - (int)RelativeType,
            IndirectRelativeType => *(void**)(place + (int)word - (int)IndirectRelativeType),
            _ => (void*)(word - AbsoluteType),
        };
    }

    [RuntimeExport("RhpSearchDispatchCellCache")]
    internal static nint Search(DispatchCell* cell, void* methodTable)
    {
        if (!cell->HasCache)
        {
            return 0;
        }

        for (DispatchCache.Entry* entry = (DispatchCache.Entry*)cell->_word; entry->MethodTable != null; entry++)
        {
            if (entry->MethodTable == methodTable)
            {
                return entry->Target;
            }
        }

        return 0;
    }

    /// <summary>
    /// Adds a target to the cell's cache. The word is published before the stub that reads it; where two strands publish at the same
    /// time one of the targets is resolved again at its next call.
    /// </summary>
    [RuntimeExport("RhpUpdateDispatchCellCache")]
    internal static nint Update(DispatchCell* cell, nint target, void* methodTable, DispatchCellInfo* info)
    {
        if (info->CellType != DispatchCellInfo.InterfaceAndSlot)
        {
            return target;
        }

        nuint word = cell->_word;
        DispatchCache* old = cell->HasCache ? DispatchCache.FromEntries((DispatchCache.Entry*)word) : null;
        DispatchCache* cache = DispatchCache.Extend(old, in *info, methodTable, target);
        if (Interlocked.CompareExchange(ref cell->_word, (nuint)DispatchCache.Entries(cache), word) == word)
        {
            Volatile.Write(ref cell->_stub, CachedStub());
        }

        return target;
    }

    [RuntimeImport("*", "spin_cached_dispatch_stub")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint CachedStub();
}
