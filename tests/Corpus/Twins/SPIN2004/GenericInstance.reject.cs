// expects: SPIN2004 at "Count"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses over its own type argument.</summary>
[Spindle]
public sealed partial class GenericInstance
{
    private int _count;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram)
    {
        _count = Count(datagram.Payload.Length, 0L);
    }

    private static int Count<T>(int left, T tag) => left == 0 ? 0 : 1 + Count(left - 1, (tag, tag));
}
