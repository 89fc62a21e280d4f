using Spin.Kernel.Dispatch;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Boot;

/// <summary>Puts together what takes spindles out of the running kernel and starts them again.</summary>
internal sealed class RecoveryStart
{
    /// <summary>What starts spindles again; null before <see cref="Prepare"/>.</summary>
    internal SpindleKeeper? Keeper { get; private set; }

    /// <summary>Is called before the first spindle is constructed, for that can fail already.</summary>
    /// <param name="dispatch">The spindles.</param>
    /// <param name="machine">The runtime.</param>
    /// <param name="strands">The processor.</param>
    /// <param name="activation">What constructs spindles.</param>
    /// <param name="log">The log.</param>
    internal void Prepare(KernelDispatch dispatch, DispatchMachine machine, StrandMachine strands, SpindleActivation activation, ILog log)
    {
        SpindleLifecycle lifecycle = new(dispatch, machine, strands.Scheduler, activation, log) { Map = dispatch.Supervisor!.Map };
        Keeper = new SpindleKeeper(dispatch, lifecycle, strands, log);
    }
}
