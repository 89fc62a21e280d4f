using System;
using System.Threading;

namespace Spin;

/// <summary>
/// The last runs of an event's handlers. Recording takes no lock, waits for nothing and allocates nothing: it claims the next place, which is the
/// oldest, and fills it. So an interrupt in the middle of it may record too, and so may another processor.
/// </summary>
/// <remarks>
/// A place has a ticket that says whose it is: 0 while it is being filled. Whoever reads it compares before and after; what was overwritten
/// meanwhile is lost, as is what is still being filled.
/// </remarks>
internal sealed class TraceRing
{
    /// <summary>How many runs a kernel's ring holds.</summary>
    internal const int UsualCapacity = 1024;

    private readonly long[] _tickets;
    private readonly TraceRecord[] _records;
    private readonly int _mask;
    private long _claimed;

    /// <summary>Makes an empty ring.</summary>
    /// <param name="capacity">How many runs it holds: a power of two.</param>
    internal TraceRing(int capacity)
    {
        _tickets = new long[capacity];
        _records = new TraceRecord[capacity];
        _mask = capacity - 1;
    }

    /// <summary>How many runs were recorded, those that were overwritten since among them.</summary>
    internal long Recorded => Volatile.Read(ref _claimed);

    /// <summary>How many were overwritten.</summary>
    internal long Lost => Math.Max(Recorded - _records.Length, 0);

    /// <summary>Records a run. Safe at every level.</summary>
    internal void Add(in TraceRecord record)
    {
        long ticket = Interlocked.Increment(ref _claimed);
        int place = (int)ticket & _mask;
        Volatile.Write(ref _tickets[place], 0);
        _records[place] = record;
        Volatile.Write(ref _tickets[place], ticket);
    }

    /// <summary>The runs that the ring holds, in the order in which they ended. Allocates.</summary>
    internal TraceRecord[] ToArray()
    {
        long last = Recorded;
        int held = (int)Math.Min(last, _records.Length);
        TraceRecord[] records = new TraceRecord[held];
        int count = 0;
        for (long ticket = last - held + 1; ticket <= last; ticket++)
        {
            count += TryRead(ticket, out records[count]) ? 1 : 0;
        }

        if (count == held)
        {
            return records;
        }

        TraceRecord[] whole = new TraceRecord[count];
        Array.Copy(records, whole, count);
        return whole;
    }

    private bool TryRead(long ticket, out TraceRecord record)
    {
        int place = (int)ticket & _mask;
        bool isThere = Volatile.Read(ref _tickets[place]) == ticket;
        record = _records[place];
        Volatile.ReadBarrier();
        return isThere && Volatile.Read(ref _tickets[place]) == ticket;
    }
}
