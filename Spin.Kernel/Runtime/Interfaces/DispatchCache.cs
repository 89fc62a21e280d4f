using System.Runtime.InteropServices;

namespace Spin.Kernel.Runtime;

/// <summary>
/// The cache of a dispatch cell: what the cell calls, then pairs of a method table and a target, ended by a null method table.
/// A cell points at the pairs. A cache is never changed once a cell points to it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct DispatchCache
{
    /// <summary>More implementations than this start a new cache: a call that sees so many is slow whatever is done.</summary>
    internal const int MaximumEntries = 16;

    internal DispatchCellInfo Info;
    internal nuint Count;
    private readonly nuint _padding;

    /// <summary>The pairs.</summary>
    internal static Entry* Entries(DispatchCache* cache) => (Entry*)(cache + 1);

    /// <summary>The cache that a cell's word points into.</summary>
    internal static DispatchCache* FromEntries(Entry* entries) => (DispatchCache*)entries - 1;

    /// <summary>Copies a cache, or makes the first, with one pair more at its head.</summary>
    internal static DispatchCache* Extend(DispatchCache* old, in DispatchCellInfo info, void* methodTable, nint target)
    {
        nuint kept = old == null || old->Count >= MaximumEntries ? 0 : old->Count;
        DispatchCache* cache = (DispatchCache*)RuntimeArena.Allocate(
            (nuint)sizeof(DispatchCache) + ((kept + 2) * (nuint)sizeof(Entry)));
        cache->Info = info;
        cache->Count = kept + 1;
        Entry* entries = Entries(cache);
        entries[0].MethodTable = methodTable;
        entries[0].Target = target;
        for (nuint index = 0; index < kept; index++)
        {
            entries[index + 1] = Entries(old)[index];
        }

        return cache;
    }

    /// <summary>One pair.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Entry
    {
        internal void* MethodTable;
        internal nint Target;
    }
}
