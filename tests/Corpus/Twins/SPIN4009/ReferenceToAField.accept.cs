// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hands out a place to write.</summary>
[Spindle]
public sealed partial class ReferenceToAField
{
    private long _count;

    /// <summary>The count.</summary>
    public ref readonly long Count => ref _count;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _count++;
}
