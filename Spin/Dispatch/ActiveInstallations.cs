namespace Spin;

/// <summary>
/// The handlers that are installed on an event, in no order. Going through them allocates nothing and is interrupt-safe; one that is installed or
/// uninstalled meanwhile may be met or not.
/// </summary>
/// <param name="list">The event's list; null where nothing in the image can install any.</param>
internal ref struct ActiveInstallations(InstallationList? list)
{
    private int _next;

    /// <summary>The handler at hand.</summary>
    public Installation Current { get; private set; } = null!;

    /// <summary>These, from the first on.</summary>
    public readonly ActiveInstallations GetEnumerator() => new(list);

    /// <summary>Goes on to the next.</summary>
    public bool MoveNext()
    {
        while (_next < (list?.SlotCount ?? 0))
        {
            if (list!.At(_next++) is { } installation)
            {
                Current = installation;
                return true;
            }
        }

        return false;
    }
}
