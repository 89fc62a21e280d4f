// expects: SPIN2001 at "Make<Counter>"
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
        where T : new() => new T();

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
