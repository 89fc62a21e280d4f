// expects: SPIN2001 at "datagram.Payload.Length"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Tells numbers from others.</summary>
[Spindle]
public sealed partial class BoxingToObjectParameter
{
    private long _numbers;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _numbers += IsNumber(datagram.Payload.Length) ? 1 : 0;
    }

    private static bool IsNumber(object value) => value is int;
}
