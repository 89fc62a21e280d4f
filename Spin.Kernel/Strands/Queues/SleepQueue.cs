using System;

namespace Spin.Kernel.Strands;

/// <summary>
/// A processor's strands that wake at a time: a binary heap, earliest first, those of one time in the order in which they came.
/// Room is made when strands are made, so that neither sleeping nor the tick allocates.
/// </summary>
internal struct SleepQueue
{
    private Strand?[] _heap;
    private int _count;
    private long _sequence;

    /// <summary>Makes an empty queue.</summary>
    public SleepQueue() => _heap = [];

    /// <summary>How many sleep.</summary>
    internal readonly int Count => _count;

    /// <summary>How many have room.</summary>
    internal readonly int Capacity => _heap.Length;

    /// <summary>Moves to a larger array, which the caller made while it could allocate. With interrupts off.</summary>
    internal void MoveTo(Strand?[] larger)
    {
        Array.Copy(_heap, larger, _count);
        _heap = larger;
    }

    /// <summary>Adds a strand.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="time">When it wakes, in nanoseconds since boot.</param>
    internal void Add(Strand strand, long time)
    {
        strand.WakeTime = time;
        strand.WakeSequence = _sequence++;
        Rise(_count++, strand);
    }

    /// <summary>Takes the first strand whose time has come.</summary>
    /// <returns>Null where there is none.</returns>
    internal Strand? TakeDue(long now)
    {
        if (_count == 0 || _heap[0]!.WakeTime > now)
        {
            return null;
        }

        Strand first = _heap[0]!;
        Remove(first);
        return first;
    }

    /// <summary>Takes a strand that sleeps.</summary>
    internal void Remove(Strand strand)
    {
        int index = strand.SleepIndex;
        strand.SleepIndex = Strand.NotSleeping;
        Strand last = _heap[--_count]!;
        _heap[_count] = null;
        if (last == strand)
        {
            return;
        }

        if (index > 0 && IsBefore(last, _heap[Parent(index)]!))
        {
            Rise(index, last);
        }
        else
        {
            Sink(index, last);
        }
    }

    private static int Parent(int index) => (index - 1) / 2;

    private static bool IsBefore(Strand one, Strand other) =>
        one.WakeTime < other.WakeTime || (one.WakeTime == other.WakeTime && one.WakeSequence < other.WakeSequence);

    private readonly void Rise(int index, Strand strand)
    {
        while (index > 0 && IsBefore(strand, _heap[Parent(index)]!))
        {
            Place(index, _heap[Parent(index)]!);
            index = Parent(index);
        }

        Place(index, strand);
    }

    private readonly void Sink(int index, Strand strand)
    {
        for (int child = (2 * index) + 1; child < _count; child = (2 * index) + 1)
        {
            if (child + 1 < _count && IsBefore(_heap[child + 1]!, _heap[child]!))
            {
                child++;
            }

            if (IsBefore(strand, _heap[child]!))
            {
                break;
            }

            Place(index, _heap[child]!);
            index = child;
        }

        Place(index, strand);
    }

    private readonly void Place(int index, Strand strand)
    {
        _heap[index] = strand;
        strand.SleepIndex = index;
    }
}
