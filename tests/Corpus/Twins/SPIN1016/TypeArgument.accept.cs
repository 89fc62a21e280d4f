// expects: nothing
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
        where T : unmanaged => View.AsSpan<int>(bytes).Length;
}
