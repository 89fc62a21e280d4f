// expects: SPIN2001 at "new Words()"
using Spin;
using Spin.Net;
using Words = System.Collections.Generic.List<int>;

namespace Corpus;

/// <summary>Sums through an alias.</summary>
[Spindle]
public sealed partial class AliasOfAClass
{
    private readonly Words _words = [1, 2];
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        Words words = new Words();
        _sum += words.Capacity;
    }
}
