using Spin.Kernel.Machine;
using Spin.Kernel.Strands;

namespace Spin.Kernel.Net;

/// <summary>The strand that has the protocols look at the clock: they do it where they handle frames, so that nothing runs beside them.</summary>
internal sealed class NetworkTimer(NetworkReceiver receiver, DispatchSignal work)
{
    private const int IntervalMilliseconds = 100;

    /// <summary>Starts the strand.</summary>
    internal void Start() => Scheduler.Start("network timer", Run);

    private void Run()
    {
        while (true)
        {
            receiver.RequestTick();
            work.Signal();
            Scheduler.Sleep(IntervalMilliseconds);
        }
    }
}
