using System;

namespace Spin;

/// <summary>
/// The states of a spindle, by the place of their imports. They are the kernel's and outlive the spindle's instances. A handler's run
/// inside of another run of the same spindle, on the same strand, joins it: what they set is committed when the outer one returns.
/// </summary>
internal sealed class SpindleStates
{
    private StateCell?[] _cells = [];
    private StateRuns? _runs;

    /// <summary>Finds the state of an import, or keeps a new one.</summary>
    /// <param name="import">The import's place.</param>
    /// <param name="fresh">What is kept where there is none yet.</param>
    /// <param name="runs">Who runs.</param>
    internal StateCell Keep(int import, StateCell fresh, StateRuns runs)
    {
        _runs = runs;
        if (import >= _cells.Length)
        {
            Array.Resize(ref _cells, import + 1);
        }

        StateCell cell = _cells[import] ??= fresh;
        cell.Runs = runs;
        return cell;
    }

    /// <summary>Whether the running strand has set something that is not committed.</summary>
    internal bool AreStaged()
    {
        if (_runs is null)
        {
            return false;
        }

        object run = _runs.Current;
        foreach (StateCell? cell in _cells)
        {
            if (cell?.IsStagedBy(run) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A handler has returned: commits what its strand has set.</summary>
    internal void Commit()
    {
        if (_runs is null)
        {
            return;
        }

        object run = _runs.Current;
        foreach (StateCell? cell in _cells)
        {
            cell?.CommitOf(run);
        }
    }

    /// <summary>A handler was ended: forgets what its strand has set.</summary>
    internal void DropOfRun()
    {
        if (_runs is null)
        {
            return;
        }

        object run = _runs.Current;
        foreach (StateCell? cell in _cells)
        {
            cell?.DropOf(run);
        }
    }

    /// <summary>None of the spindle's code runs any more: forgets what anybody has set.</summary>
    internal void Drop()
    {
        foreach (StateCell? cell in _cells)
        {
            cell?.Drop();
        }
    }
}
