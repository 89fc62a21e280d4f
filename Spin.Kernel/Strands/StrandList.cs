using System;

namespace Spin.Kernel.Strands;

/// <summary>The strands of a processor that have a stack, oldest first.</summary>
/// <param name="machine">The processor.</param>
internal sealed class StrandList(StrandMachine machine)
{
    private int _lock;
    private Strand? _first;
    private Strand? _last;

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The oldest; walk on by <see cref="Strand.NextOfAll"/>, with interrupts off.</summary>
    internal Strand? First => _first;

    /// <summary>Adds a strand.</summary>
    internal void Add(Strand strand)
    {
        ulong flags = machine.Lock(ref _lock);
        strand.PreviousOfAll = _last;
        if (_last == null)
        {
            _first = strand;
        }
        else
        {
            _last.NextOfAll = strand;
        }

        _last = strand;
        Count++;
        machine.Unlock(ref _lock);
        machine.RestoreInterrupts(flags);
    }

    /// <summary>Takes a strand out.</summary>
    internal void Remove(Strand strand)
    {
        ulong flags = machine.Lock(ref _lock);
        if (strand.PreviousOfAll == null)
        {
            _first = strand.NextOfAll;
        }
        else
        {
            strand.PreviousOfAll.NextOfAll = strand.NextOfAll;
        }

        if (strand.NextOfAll == null)
        {
            _last = strand.PreviousOfAll;
        }
        else
        {
            strand.NextOfAll.PreviousOfAll = strand.PreviousOfAll;
        }

        strand.NextOfAll = null;
        strand.PreviousOfAll = null;
        Count--;
        machine.Unlock(ref _lock);
        machine.RestoreInterrupts(flags);
    }

    /// <summary>The strands of this moment. Strand level.</summary>
    internal Strand[] ToArray()
    {
        while (true)
        {
            Strand[] copy = new Strand[Count];
            ulong flags = machine.Lock(ref _lock);
            bool fits = copy.Length == Count;
            int index = 0;
            for (Strand? each = fits ? _first : null; each != null; each = each.NextOfAll)
            {
                copy[index++] = each;
            }

            machine.Unlock(ref _lock);
            machine.RestoreInterrupts(flags);
            if (fits)
            {
                return copy;
            }
        }
    }
}
