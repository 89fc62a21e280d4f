// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Throws dice that all share.</summary>
[Spindle]
public sealed partial class SharedRandom(IRandom random)
{
    private long _dice;

    [Handles<DatagramArrived>]
    private void Throw(in Datagram datagram) => _dice += (long)random.Next();
}
