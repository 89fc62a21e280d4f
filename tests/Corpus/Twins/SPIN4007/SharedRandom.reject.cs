// expects: SPIN4007 at "Random.Shared"
// expects: SPIN1017 at "Random.Shared.Next"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Throws dice that all share.</summary>
[Spindle]
public sealed partial class SharedRandom
{
    private long _dice;

    [Handles<DatagramArrived>]
    private void Throw(in Datagram datagram) => _dice += Random.Shared.Next();
}
