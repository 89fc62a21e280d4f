using System.Runtime.InteropServices;
using System.Threading;

namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// References that were stored while a collection marked, for it to mark in turn: what an interrupt handler moves from an object not
/// yet looked at into one already done would be lost otherwise. Space is claimed by one atomic addition, so that a handler may come
/// between any two instructions of it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ShadeBuffer
{
    /// <summary>The most that it can hold; Barriers.S repeats it.</summary>
    internal const int Capacity = 511;

    /// <summary>The bytes of a buffer.</summary>
    internal const int Size = sizeof(long) + Capacity * sizeof(long);

    /// <summary>How many were stored; more than <see cref="Capacity"/> where some did not fit.</summary>
    internal int Count;

    private fixed long _entries[Capacity];

    /// <summary>Adds one, or only counts it.</summary>
    internal void Add(nint reference)
    {
        int index = Interlocked.Increment(ref Count) - 1;
        if ((uint)index < Capacity)
        {
            _entries[index] = reference;
        }
    }

    /// <summary>One of those it holds.</summary>
    internal nint At(int index) => (nint)_entries[index];
}
