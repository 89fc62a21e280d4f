using System.ComponentModel;
using System.Numerics;
using System.Threading;

namespace Spin;

/// <summary>
/// The copies for the filters of one event, made with its table: one for each raise that is under way, which are more than one where raises
/// nest or strands take turns. Takes no lock and allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PrivateCopies
{
    /// <summary>How many raises can have one at the same time; filters of further ones are given none.</summary>
    private const int Count = 4;

    private readonly PrivateCopy[] _copies = new PrivateCopy[Count];
    private uint _free = (1u << Count) - 1;

    internal PrivateCopies(int size)
    {
        for (int index = 0; index < Count; index++)
        {
            _copies[index] = new PrivateCopy(size);
        }
    }

    internal PrivateCopy? Rent()
    {
        uint free = Volatile.Read(ref _free);
        while (free != 0)
        {
            uint lowest = free & (~free + 1);
            uint seen = Interlocked.CompareExchange(ref _free, free & ~lowest, free);
            if (seen == free)
            {
                return _copies[BitOperations.TrailingZeroCount(lowest)];
            }

            free = seen;
        }

        return null;
    }

    internal void Return(PrivateCopy copy)
    {
        for (int index = 0; index < Count; index++)
        {
            if (_copies[index] == copy)
            {
                Interlocked.Or(ref _free, 1u << index);
            }
        }
    }
}
