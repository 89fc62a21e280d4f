using System;
using Spin.Net;

namespace Spin.Kernel.Net;

/// <summary>
/// The neighbours known, in a table of fixed size: an address has a few places only, so that a search is short and a flood of
/// addresses displaces neighbours of its own places alone. Used inside the gate.
/// </summary>
internal sealed class NeighbourCache
{
    private const int Sets = 16;
    private const int Ways = 4;

    private readonly Neighbour[] _entries = new Neighbour[Sets * Ways];

    /// <summary>All places, for timers and for the shell.</summary>
    internal Span<Neighbour> Entries => _entries;

    /// <summary>Finds a neighbour.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="index">Its place in <see cref="Entries"/>.</param>
    internal bool TryFind(Ipv4Address address, out int index)
    {
        int first = FirstOf(address);
        for (index = first; index < first + Ways; index++)
        {
            ref readonly Neighbour entry = ref _entries[index];
            if (entry.Address == address && entry.State != NeighbourState.Free)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place for a neighbour that is not in the table: a free one, else that heard of longest ago.</summary>
    /// <param name="address">Its address.</param>
    /// <returns>The place in <see cref="Entries"/>; what it holds is the caller's to clear.</returns>
    internal int PlaceFor(Ipv4Address address)
    {
        int first = FirstOf(address);
        int oldest = first;
        for (int index = first; index < first + Ways; index++)
        {
            if (_entries[index].State == NeighbourState.Free)
            {
                return index;
            }

            if (_entries[index].Since < _entries[oldest].Since)
            {
                oldest = index;
            }
        }

        return oldest;
    }

    private static int FirstOf(Ipv4Address address) => (int)(address.Value % Sets) * Ways;
}
