// expects: SPIN3004 at "_blocked.Contains"
using System.Collections.Frozen;
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a set that others fill.</summary>
[Spindle]
public sealed partial class CollectionInAField
{
    private readonly HashSet<uint> _blocked = [];
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsBlocked))]
    private void Count(in Datagram datagram) => _count++;

    private bool IsBlocked(in Datagram datagram) => _blocked.Contains(datagram.Source.Address.Value);
}
