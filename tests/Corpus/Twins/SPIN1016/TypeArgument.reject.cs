// expects: SPIN1016 at "View.AsSpan<T>(bytes)"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hides the type behind a type parameter.</summary>
[Spindle]
public sealed partial class TypeArgument
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _count += Read<System.DayOfWeek>(datagram.Payload);
    }

    private static int Read<T>(System.ReadOnlySpan<byte> bytes)
        where T : unmanaged => View.AsSpan<T>(bytes).Length;
}
