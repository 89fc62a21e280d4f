using System.ComponentModel;
using System.Threading;

namespace Spin;

/// <summary>
/// The bounded queue between the raises of an event and the strand on which an asynchronous handler runs. A raise takes no lock and never
/// waits: it claims a place, fills it and publishes it, or finds none. A place is filled once for each run, so that an interrupt between
/// the two steps of a raise may make a whole raise of its own. One strand at a time takes.
/// </summary>
/// <remarks>
/// Dmitry Vyukov's bounded queue: each place has a number that says whose turn it is. With <c>p</c> the ticket and <c>n</c> the number
/// of places: <c>p</c> free, <c>p + 1</c> published, <c>~(p + 1)</c> withdrawn, <c>p + n</c> free in the next round.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DetachedQueue
{
    /// <summary>The ticket that a full queue gives.</summary>
    public const long Full = -1;

    private readonly long[] _turns;
    private readonly int _mask;
    private long _next;
    private long _oldest;

    private protected DetachedQueue(int capacity)
    {
        _turns = new long[capacity];
        _mask = capacity - 1;
        for (int place = 0; place < capacity; place++)
        {
            _turns[place] = place;
        }
    }

    /// <summary>How many places wait or are being filled; the one that the handler has is not among them.</summary>
    internal int Count => (int)(Volatile.Read(ref _next) - Volatile.Read(ref _oldest));

    /// <summary>Claims a place. Safe at every level; allocates nothing.</summary>
    /// <returns>The ticket, to be published or withdrawn; <see cref="Full"/> where none is free.</returns>
    public long Claim()
    {
        long ticket = Volatile.Read(ref _next);
        while (true)
        {
            long ahead = Volatile.Read(ref _turns[(int)ticket & _mask]) - ticket;
            if (ahead < 0)
            {
                return Full;
            }

            long seen = ahead == 0 ? Interlocked.CompareExchange(ref _next, ticket + 1, ticket) : Volatile.Read(ref _next);
            if (ahead == 0 && seen == ticket)
            {
                return ticket;
            }

            ticket = seen;
        }
    }

    /// <summary>Gives a filled place to the strand.</summary>
    /// <param name="ticket">What <see cref="Claim"/> gave.</param>
    public void Publish(long ticket) => Volatile.Write(ref _turns[(int)ticket & _mask], ticket + 1);

    /// <summary>Gives back a place that could not be filled.</summary>
    /// <param name="ticket">What <see cref="Claim"/> gave.</param>
    public void Withdraw(long ticket) => Volatile.Write(ref _turns[(int)ticket & _mask], ~(ticket + 1));

    /// <summary>Takes the oldest filled place. For the strand.</summary>
    /// <param name="ticket">Its ticket, to be given to <see cref="Release"/> after the run.</param>
    /// <returns>False where none is filled.</returns>
    public bool TryTake(out long ticket)
    {
        while (true)
        {
            ticket = _oldest;
            long turn = Volatile.Read(ref _turns[(int)ticket & _mask]);
            bool isWithdrawn = turn == ~(ticket + 1);
            if (turn != ticket + 1 && !isWithdrawn)
            {
                return false;
            }

            Volatile.Write(ref _oldest, ticket + 1);
            if (!isWithdrawn)
            {
                return true;
            }

            Release(ticket);
        }
    }

    /// <summary>Frees a place for the next round.</summary>
    /// <param name="ticket">What <see cref="TryTake"/> gave.</param>
    public void Release(long ticket) => Volatile.Write(ref _turns[(int)ticket & _mask], ticket + _turns.Length);

    private protected int PlaceOf(long ticket) => (int)ticket & _mask;
}
