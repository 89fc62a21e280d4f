// expects: SPIN2002 at "_pause"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits in what a field holds.</summary>
[Spindle]
public sealed partial class ThroughADelegate(IStrands strands)
{
    private readonly Action _pause = strands.Yield;
    private readonly IStrands _strands = strands;

    [Handles<DatagramArrived>]
    private void Pause(in Datagram datagram) => _pause();

    [Handles<KernelReady>]
    private void Begin() => _strands.Yield();
}
