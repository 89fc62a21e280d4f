using Spin.Kernel.Runtime;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// The grace of an uninstalled handler. A raise that began before the uninstalling still has the old list, in a frame of its event's
/// dispatch method: each strand of that moment must be seen once outside of that method; what it raises afterwards reads the new list.
/// </summary>
/// <param name="installation">The handler.</param>
/// <param name="strands">The strands of the moment when it was uninstalled; the array becomes its own.</param>
internal sealed class Retirement(Installation installation, Strand[] strands)
{
    private readonly GrowableArray<Strand> _unseen = new(strands);

    /// <summary>The handler.</summary>
    internal Installation Installation { get; } = installation;

    /// <summary>Looks at the strands that were not yet seen outside.</summary>
    /// <returns>Whether all were.</returns>
    internal bool Look(DispatchMachine machine)
    {
        EventTable table = Installation.List.Table;
        if (table.ContainmentEntry(table.HandlerCount + 1) is not { } raise
            || !machine.TryFindCode(raise, out ulong start, out ulong end))
        {
            return true;
        }

        for (int index = _unseen.Count - 1; index >= 0; index--)
        {
            if (_unseen[index].HasEnded || !machine.MayBeInside(_unseen[index], start, end))
            {
                _unseen.RemoveAt(index);
            }
        }

        return _unseen.Count == 0;
    }
}
