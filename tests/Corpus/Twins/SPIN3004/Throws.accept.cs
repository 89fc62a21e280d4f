// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by throwing.</summary>
[Spindle]
public sealed partial class Throws
{
    private long _count;

    [Handles<DatagramArrived>(Guard = nameof(IsLong))]
    private void Count(in Datagram datagram) => _count++;

    private static bool IsLong(in Datagram datagram)
    {
        if (datagram.Payload.Length < 4)
        {
            return false;
        }

        return true;
    }
}
