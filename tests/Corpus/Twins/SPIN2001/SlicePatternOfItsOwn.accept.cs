// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Matches a list of its own, which allocates to be sliced.</summary>
[Spindle]
public sealed partial class SlicePatternOfItsOwn
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        Numbers numbers = new(datagram.DestinationPort);
        if (numbers is [1, .. var rest])
        {
            _sum += rest.Length;
        }
    }

    private readonly struct Numbers(int length)
    {
        public int Length { get; } = length;

        public int this[int index] => index;

       public Numbers Slice(int start, int length) => new(length);
    }
}
