// expects: SPIN1016 at "View.As<Header>(datagram.Payload)"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes a byte of a packet for a truth value, inside a structure inside another.</summary>
[Spindle]
public sealed partial class BoolOfABool
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _count += View.As<Header>(datagram.Payload).Flags.IsUrgent ? 1 : 0;
    }

    private struct Flags
    {
        public byte Version;
        public bool IsUrgent;
    }

    private struct Header
    {
        public BigEndianUInt16 Length;
        public Flags Flags;
    }
}
