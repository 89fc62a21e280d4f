// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes a value of a type parameter.</summary>
[Spindle]
public sealed partial class GenericNew
{
    private long _value;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        _value += Make<Counter>().Value;
    }

    private static T Make<T>()
        where T : struct => default;

    private struct Counter
    {
        public int Value { get; set; }
    }
}
