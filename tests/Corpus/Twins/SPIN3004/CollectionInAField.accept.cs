// expects: nothing
using System.Collections.Frozen;
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a set that others fill.</summary>
[Spindle]
public sealed partial class CollectionInAField
{
    private readonly FrozenSet<uint> _blocked = FrozenSet.ToFrozenSet<uint>([1]);
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsBlocked))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsBlocked(in Datagram datagram) => _blocked.Contains(datagram.Source.Address.Value);
}
