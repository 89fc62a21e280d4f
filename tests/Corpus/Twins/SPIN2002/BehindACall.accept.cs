// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits behind two calls.</summary>
[Spindle]
public sealed partial class BehindACall(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => Outer();

    private void Outer() => Inner();

    private void Inner()
    {
        _count++;
    }

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        _mutex.Exit();
    }
}
