// expects: nothing
using System.Runtime.InteropServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes truth values of bytes.</summary>
[Spindle]
public sealed partial class CastToBool
{
    private long _flags;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        foreach (ushort flag in MemoryMarshal.Cast<byte, ushort>(datagram.Payload))
        {
            _flags += flag != 0 ? 1 : 0;
        }
    }
}
