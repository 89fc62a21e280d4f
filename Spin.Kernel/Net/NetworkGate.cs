namespace Spin.Kernel.Net;

/// <summary>
/// Lets one at a time change what the network stack knows and compose a frame: the receiver, a timer, or a sender on any strand.
/// Short and not recursive; nothing is raised and no spindle is called inside. The machine's way to exclude others stands behind it.
/// </summary>
internal abstract class NetworkGate
{
    /// <summary>Waits until nobody else is inside. The caller is not preempted until <see cref="Exit"/>.</summary>
    internal abstract void Enter();

    /// <summary>Lets the next one in.</summary>
    internal abstract void Exit();
}
