// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Remembers the last sender.</summary>
[Spindle]
public sealed partial class Twin
{
    private Route _last = new(0, 0);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _sum += System.Threading.Volatile.Read(ref _last).Port;

    [Handles<KernelReady>]
    private void Begin() => System.Threading.Volatile.Write(ref _last, new Route(1, 2));

    private sealed record Route(long Address, int Port);
}
