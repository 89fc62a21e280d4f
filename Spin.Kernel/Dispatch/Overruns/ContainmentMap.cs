using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// Tells, by a return address, whose containment it lies in. Made once at activation; reading it allocates nothing and is safe in
/// interrupts.
/// </summary>
internal sealed class ContainmentMap
{
    /// <summary>In no containment.</summary>
    internal const int None = -1;

    /// <summary>As a target: the body of the strand, which has no containment here.</summary>
    internal const int StrandBody = -2;

    private readonly Containment[] _sorted;
    private readonly ulong _lowest;
    private readonly ulong _highest;

    /// <summary>Makes the map.</summary>
    /// <param name="containments">Every containment; none overlaps another.</param>
    internal ContainmentMap(ReadOnlySpan<Containment> containments)
    {
        _sorted = containments.ToArray();
        Array.Sort(_sorted, static (one, other) => one.Start.CompareTo(other.Start));
        if (_sorted.Length > 0)
        {
            _lowest = _sorted[0].Start;
            _highest = _sorted[^1].End;
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => _sorted.Length;

    /// <summary>One of them.</summary>
    internal ref readonly Containment this[int index] => ref _sorted[index];

    /// <summary>The first word, from an index on, that could be a return address into a containment: few words of a stack are.</summary>
    /// <returns>Its index; the length where there is none.</returns>
    internal int NextInSpan(ReadOnlySpan<ulong> words, int from)
    {
        int index = _sorted.Length == 0 ? None : words[from..].IndexOfAnyInRange(_lowest + 1, _highest);
        return index < 0 ? words.Length : from + index;
    }

    /// <summary>Finds the containment that an address lies in, as the return address of a call does (one past the call).</summary>
    /// <returns>Its index, or <see cref="None"/>.</returns>
    internal int Find(ulong returnAddress)
    {
        ulong address = returnAddress - 1;
        if (address < _lowest || address >= _highest)
        {
            return None;
        }

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
