// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Converts each element of a walk by an operator that allocates.</summary>
[Spindle]
public sealed partial class ConversionInAForeach
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        ReadOnlySpan<byte> numbers = datagram.Payload;
       foreach (byte wrapped in numbers)
        {
           _sum += wrapped;
        }
    }

    private sealed class Wrapped(int value)
    {
        public int Value { get; } = value;

        public static implicit operator Wrapped(byte value) => new(value);
    }
}
