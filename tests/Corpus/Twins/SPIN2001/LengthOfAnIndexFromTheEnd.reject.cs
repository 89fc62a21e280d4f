// expects: SPIN2001 at "_ring[^1]"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Asks for the last by an index from the end.</summary>
[Spindle]
public sealed partial class LengthOfAnIndexFromTheEnd
{
    private readonly Ring _ring = new();
    private int _last;

    [Handles<DatagramArrived>]
    private void Keep(in Datagram datagram) => _last = _ring[^1];

    private sealed class Ring
    {
        private readonly int[] _numbers = [1, 2, 3];

        public int Length => ((int[])[1, 2, 3]).Length;

        public int this[int index] => _numbers[index];
    }
}
