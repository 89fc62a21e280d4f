// expects: SPIN2004 at "Level"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a property that reads itself.</summary>
[Spindle]
public sealed partial class ThroughAProperty
{
    private int _level = 3;
    private int _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += Level;
    }

    private int Level => _level-- > 0 ? Level : 0;
}
