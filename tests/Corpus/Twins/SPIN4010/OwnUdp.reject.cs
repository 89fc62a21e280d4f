// expects: SPIN4010 at "Recorder"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Stands in for the network.</summary>
[Spindle]
public sealed partial class OwnUdp
{
    private readonly Recorder _recorder = new();
    private long _sent;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _sent += _recorder.TrySend(datagram.Source, 7, datagram.Payload) ? 1 : 0;

    private sealed class Recorder : IUdp
    {
        public bool TrySend(Endpoint destination, ushort sourcePort, ReadOnlySpan<byte> payload) => payload.Length > sourcePort && destination.Port != 0;
    }
}
