// expects: nothing
using System.Runtime.CompilerServices;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes into an interpolation handler of its own, which allocates to append.</summary>
[Spindle]
public sealed partial class InterpolationHandlerOfItsOwn
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => Take($"{datagram.DestinationPort}");

    private void Take(Appender appender) => _sum += appender.Length;

    [InterpolatedStringHandler]
    private ref struct Appender(int literalLength, int formattedCount)
    {
        public int Length { get; private set; } = literalLength + formattedCount;

       public void AppendFormatted(ushort value) => Length += value;
    }
}
