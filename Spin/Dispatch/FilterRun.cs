using System.ComponentModel;

namespace Spin;

/// <summary>What the filters of one raise share, in the frame of that raise: the copy that the first of them made necessary.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct FilterRun
{
    private readonly PrivateCopies? _copies;
    private PrivateCopy? _copy;

    /// <summary>Begins a raise.</summary>
    /// <param name="copies">The event's copies; null where its payload has no bytes.</param>
    public FilterRun(PrivateCopies? copies) => _copies = copies;

    /// <summary>Gives a filter's payload what the filter copies to.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="payload">The payload.</param>
    public void Lend<T>(scoped ref T payload)
        where T : IRewritable<T>, allows ref struct
    {
        _copy ??= _copies?.Rent();
        payload = T.Lend(in payload, _copy);
    }

    /// <summary>A filter returned: its payload becomes what later handlers see, who cannot write to it.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="payload">The payload.</param>
    public readonly void Keep<T>(scoped ref T payload)
        where T : IRewritable<T>, allows ref struct
    {
        payload = T.Lend(in payload, null);
        _copy?.Keep();
    }

    /// <summary>A filter did not return: its payload is forgotten.</summary>
    public readonly void Drop() => _copy?.Drop();

    /// <summary>Ends a raise.</summary>
    public void End()
    {
        if (_copy is { } copy)
        {
            _copy = null;
            copy.Drop();
            _copies!.Return(copy);
        }
    }
}
