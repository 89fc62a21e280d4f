// expects: SPIN3004 at "_routes.GetValueOrDefault"
// expects: SPIN2001 at "_routes.GetValueOrDefault"
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks a table that can change through an extension of the class library.</summary>
[Spindle]
public sealed partial class DictionaryByAnExtension
{
    private readonly Dictionary<ushort, int> _routes = new() { [7] = 1 };

    [Handles<DatagramArrived>(Guard = nameof(IsRouted))]
    private void Forget(in Datagram datagram) => _routes.Remove(datagram.DestinationPort);

   private bool IsRouted(in Datagram datagram) => _routes.GetValueOrDefault(datagram.DestinationPort) != 0;
}
