// expects: SPIN1007 at "MemoryMarshal.Cast<byte, bool>"
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
        foreach (bool flag in MemoryMarshal.Cast<byte, bool>(datagram.Payload))
        {
            _flags += flag ? 1 : 0;
        }
    }
}
