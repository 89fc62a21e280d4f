namespace Spin.Kernel.Strands;

/// <summary>
/// Strands that wait for one thing, first come, first served. Any processor may wake them, so a spin lock guards it: hold
/// <see cref="Lock"/> over every other call.
/// </summary>
/// <param name="machine">The processor.</param>
internal sealed class WaitQueue(StrandMachine machine)
{
    private int _lock;
    private Strand? _head;
    private Strand? _tail;

    /// <summary>Whether nobody waits.</summary>
    internal bool IsEmpty => _head == null;

    /// <summary>Takes the queue's lock, interrupts off.</summary>
    internal ulong Lock() => machine.Lock(ref _lock);

    /// <summary>Gives the lock back; interrupts stay off.</summary>
    internal void Unlock() => machine.Unlock(ref _lock);

    /// <summary>Adds a strand behind the others.</summary>
    internal void Add(Strand strand)
    {
        strand.Queue = this;
        strand.Previous = _tail;
        strand.Next = null;
        if (_tail == null)
        {
            _head = strand;
        }
        else
        {
            _tail.Next = strand;
        }

        _tail = strand;
    }

    /// <summary>Takes the strand that has waited longest.</summary>
    /// <returns>Null where nobody waits.</returns>
    internal Strand? Take()
    {
        Strand? first = _head;
        if (first != null)
        {
            Remove(first);
        }

        return first;
    }

    /// <summary>Takes a strand that stands in the queue.</summary>
    internal void Remove(Strand strand)
    {
        if (strand.Previous == null)
        {
            _head = strand.Next;
        }
        else
        {
            strand.Previous.Next = strand.Next;
        }

        if (strand.Next == null)
        {
            _tail = strand.Previous;
        }
        else
        {
            strand.Next.Previous = strand.Previous;
        }

        strand.Next = null;
        strand.Previous = null;
        strand.Queue = null;
    }
}
