using Spin.Kernel.Strands;

namespace Spin.Kernel.Dispatch;

/// <summary>Who runs: the strand.</summary>
/// <param name="machine">The processor.</param>
internal sealed class StrandRuns(StrandMachine machine) : StateRuns
{
    /// <inheritdoc/>
    internal override object Current => machine.Current;

    /// <inheritdoc/>
    internal override bool HasEnded(object run) => run is Strand { HasEnded: true };
}
