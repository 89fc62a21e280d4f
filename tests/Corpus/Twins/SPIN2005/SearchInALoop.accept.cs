// expects: nothing
using System;
using System.Buffers.Binary;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>A guard that looks into the packet many times.</summary>
[Spindle]
public sealed partial class SearchInALoop
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsWanted))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsWanted(in Datagram datagram)
    {
        int n = 0;
        if (datagram.Payload.Length >= 2)
        {
            for (int i = 0; i < 10_000; i++)
            {
                n += BinaryPrimitives.ReadUInt16BigEndian(datagram.Payload);
            }
        }

        return n > 0;
    }
}
