namespace Spin.Kernel.Runtime.Collector;

/// <summary>
/// The objects that are marked but whose references have not been followed yet. It is bounded: what does not fit is found again by
/// looking through all marked objects.
/// </summary>
internal unsafe struct MarkStack
{
    /// <summary>1 where something did not fit.</summary>
    internal int Overflowed;

    private nint* _entries;
    private int _capacity;
    private int _count;

    /// <summary>Whether nothing is on it.</summary>
    internal readonly bool IsEmpty => _count == 0;

    /// <summary>Gives it its memory.</summary>
    internal void Initialize(nint* entries, int capacity)
    {
        _entries = entries;
        _capacity = capacity;
    }

    /// <summary>Puts an object on it, or notes that there was no room.</summary>
    internal void Push(nint reference)
    {
        int count = _count;
        if (count != _capacity)
        {
            _entries[count] = reference;
            _count = count + 1;
            return;
        }

        Overflowed = 1;
    }

    /// <summary>Puts two words on it, the second on top.</summary>
    /// <returns>False where there was no room.</returns>
    internal bool TryPushPair(nint lower, nint upper)
    {
        if (_capacity - _count < 2)
        {
            return false;
        }

        _entries[_count++] = lower;
        _entries[_count++] = upper;
        return true;
    }

    /// <summary>Takes the top word.</summary>
    internal nint Pop() => _entries[--_count];
}
