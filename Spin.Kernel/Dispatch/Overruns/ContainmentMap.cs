using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Tells, by a return address, whose containment it lies in. Made once at activation; reading it allocates nothing and is safe in
/// interrupts.
/// </summary>
internal sealed class ContainmentMap
{
    /// <summary>In no containment.</summary>
    internal const int None = -1;

    /// <summary>As a target: the containment of the strand's body, whichever its index.</summary>
    internal const int StrandBody = -2;

    private readonly Containment[] _sorted;
    private readonly ulong _lowest;
    private readonly ulong _span;

    /// <summary>Makes the map.</summary>
    /// <param name="containments">Every containment; none overlaps another.</param>
    internal ContainmentMap(List<Containment> containments)
    {
        _sorted = containments.ToArray();
        Array.Sort(_sorted, static (one, other) => one.Start.CompareTo(other.Start));
        if (_sorted.Length > 0)
        {
            _lowest = _sorted[0].Start;
            _span = _sorted[^1].End - _lowest;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => _sorted.Length;

    /// <summary>One of them.</summary>
    internal ref readonly Containment this[int index] => ref _sorted[index];

    /// <summary>Finds the containment that an address lies in, as the return address of a call does (one past the call).</summary>
    /// <returns>Its index, or <see cref="None"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // a tick asks for each word of a stack, and nearly none is in the span
    internal int Find(ulong returnAddress) => returnAddress - 1 - _lowest >= _span ? None : Search(returnAddress - 1);

    private int Search(ulong address)
    {
        int low = 0;
        int high = _sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (address < _sorted[middle].Start)
            {
                high = middle - 1;
            }
            else if (address >= _sorted[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return None;
    }
}
