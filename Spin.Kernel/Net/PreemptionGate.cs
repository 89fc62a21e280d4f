using System.Threading;
using Spin.Kernel.Machine;

namespace Spin.Kernel.Net;

/// <summary>
/// The gate on a real machine: whoever is inside is not preempted, and other processors spin. Interrupts stay on; no handler of
/// theirs enters.
/// </summary>
internal sealed class PreemptionGate : NetworkGate
{
    private int _taken;

    /// <inheritdoc/>
    internal override void Enter()
    {
        Preemption.Disable();
        while (Interlocked.CompareExchange(ref _taken, 1, 0) != 0)
        {
            Instructions.Pause();
        }
    }

    /// <inheritdoc/>
    internal override void Exit()
    {
        Volatile.Write(ref _taken, 0);
        Preemption.Enable();
    }
}
