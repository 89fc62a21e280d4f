// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps an array inside a tuple.</summary>
[Spindle]
public sealed partial class TupleWithAnArray
{
    private static readonly (int Low, int High) s_limits = (1, 2);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += s_limits.Low + s_limits.High;
}
