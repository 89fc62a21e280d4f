namespace Spin.Kernel.Strands;

/// <summary>Strands of one level that could run, first come, first served. Touched by its own processor alone, interrupts off.</summary>
internal struct StrandQueue
{
    private Strand? _head;
    private Strand? _tail;

    /// <summary>Whether nobody stands in it.</summary>
    internal readonly bool IsEmpty => _head == null;

    /// <summary>Adds a strand behind the others.</summary>
    internal void AddLast(Strand strand)
    {
        if (_head == null)
        {
            _head = strand;
        }
        else
        {
            _tail!.Next = strand;
        }

        _tail = strand;
    }

    /// <summary>Adds a strand before the others: one whose turn was cut short.</summary>
    internal void AddFirst(Strand strand)
    {
        if (_head == null)
        {
            _tail = strand;
        }

        strand.Next = _head;
        _head = strand;
    }

    /// <summary>Takes the first strand; there must be one.</summary>
    internal Strand TakeFirst()
    {
        Strand first = _head!;
        Strand? next = first.Next;
        if (next == null)
        {
            _head = null; // the tail is stale until the next strand comes
        }
        else
        {
            _head = next;
            first.Next = null;
        }

        return first;
    }

    /// <summary>Takes a strand from wherever it stands.</summary>
    /// <returns>False where it is not in the queue.</returns>
    internal bool Remove(Strand strand)
    {
        Strand? previous = null;
        for (Strand? each = _head; each != null; previous = each, each = each.Next)
        {
            if (each != strand)
            {
                continue;
            }

            if (previous == null)
            {
                _head = strand.Next;
            }
            else
            {
                previous.Next = strand.Next;
            }

            if (strand.Next == null)
            {
                _tail = previous;
            }

            strand.Next = null;
            return true;
        }

        return false;
    }
}
