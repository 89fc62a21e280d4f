// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Keeps an object with a field that can change.</summary>
[Spindle]
public sealed partial class MutableObject
{
    private static readonly Box s_box = new(1);
    private long _sum;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _sum += s_box.Value;

    private sealed class Box(int value)
    {
        public int Value { get; } = value;
    }
}
