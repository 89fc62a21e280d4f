// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts in the field that a property has without a name.</summary>
[Spindle]
public sealed partial class PropertyWithField
{
   private static int Next => 1;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += Next;
}
