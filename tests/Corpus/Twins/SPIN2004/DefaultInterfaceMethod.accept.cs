// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses in the body of an interface.</summary>
[Spindle]
public sealed partial class DefaultInterfaceMethod
{
    private readonly ICounter _counter = new Counter();
    private int _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count = _counter.Count(datagram.Payload.Length);

    private interface ICounter
    {
        int Count(int left) => left <= 0 ? 0 : left - 1;
    }

    private sealed class Counter : ICounter;
}
