// expects: nothing
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a number of which half may be missing.</summary>
[Spindle]
public sealed partial class NumberBehindTheEnd
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsOne))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsOne(in Datagram datagram) =>
        datagram.Payload.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(datagram.Payload) == 1;
}
