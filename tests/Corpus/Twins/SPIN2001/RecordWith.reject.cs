// expects: SPIN2001 at "_position with { X = datagram.Payload.Length }"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Moves a point.</summary>
[Spindle]
public sealed partial class RecordWith
{
    private Position _position = new(0, 0);

    [Handles<DatagramArrived>]
    private void Move(in Datagram datagram)
    {
        _position = _position with { X = datagram.Payload.Length };
    }

    private sealed record Position(int X, int Y);
}
