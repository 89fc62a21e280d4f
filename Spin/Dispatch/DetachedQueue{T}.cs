using System;
using System.ComponentModel;

namespace Spin;

/// <summary>A <see cref="DetachedQueue"/> with its payloads, all made beforehand, so that a raise allocates none.</summary>
/// <typeparam name="T">The payload: a class that a raise copies into, or a struct of the event's arguments.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DetachedQueue<T> : DetachedQueue
{
    private readonly T[] _payloads;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="capacity">How many payloads it holds: a power of two.</param>
    /// <param name="create">Makes a payload; null where the default is one.</param>
    public DetachedQueue(int capacity, Func<T>? create = null)
        : base(capacity)
    {
        _payloads = new T[capacity];
        for (int place = 0; create is not null && place < capacity; place++)
        {
            _payloads[place] = create();
        }
    }

    /// <summary>The payload of a claimed or taken place.</summary>
    /// <param name="ticket">The place's ticket.</param>
    public ref T Payload(long ticket) => ref _payloads[PlaceOf(ticket)];
}
