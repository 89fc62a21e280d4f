using System.ComponentModel;

namespace Spin;

/// <summary>
/// The handlers installed on one event at run time. Raises read an immutable snapshot through one reference; a change builds the
/// next snapshot beside it and publishes it with one write.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InstallationList
{
    private protected InstallationList(EventTable table) => Table = table;

    /// <summary>The event's table.</summary>
    public EventTable Table { get; }

    /// <summary>How many handlers are installed.</summary>
    public abstract int Count { get; }

    /// <summary>One of the installed handlers, in the order of their installation, which later changes may shift.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The installation, or null where the list has become shorter.</returns>
    internal abstract Installation? At(int index);

    /// <summary>Uninstalls a handler.</summary>
    /// <param name="installation">Its installation, which belongs to this list.</param>
    internal abstract void Remove(Installation installation);
}
