// expects: nothing
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Checks a number without sign.</summary>
[Spindle]
public sealed partial class CheckedWithASign
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        uint bits = BinaryPrimitives.ReadUInt32BigEndian(datagram.Payload);
        while (bits < 1_000_000)
        {
            bits = checked(bits + 5);
            _sum++;
        }
    }
}
