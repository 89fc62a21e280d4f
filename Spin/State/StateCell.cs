using System.ComponentModel;

namespace Spin;

/// <summary>What the kernel keeps of a spindle's state, whatever its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StateCell
{
    private protected StateCell() { }

    /// <summary>Who runs; set by the kernel before the spindle gets hold of the state.</summary>
    internal StateRuns? Runs { get; set; }

    /// <summary>Whether a run has set a value that is not committed.</summary>
    /// <param name="run">The run.</param>
    internal abstract bool IsStagedBy(object run);

    /// <summary>Commits what a run has set.</summary>
    internal abstract void CommitOf(object run);

    /// <summary>Forgets what a run has set.</summary>
    internal abstract void DropOf(object run);

    /// <summary>Forgets what was set, by whomever: none of the spindle's code runs any more.</summary>
    internal abstract void Drop();
}
