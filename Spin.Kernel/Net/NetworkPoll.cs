using Spin.Kernel.Dispatch;

namespace Spin.Kernel.Net;

/// <summary>The network's work on a processor's Dispatch worker: one unit of its budget is one frame.</summary>
internal sealed class NetworkPoll(NetworkReceiver receiver) : DispatchWork
{
    /// <inheritdoc/>
    internal override bool Poll(int budget) => receiver.Poll(budget);
}
