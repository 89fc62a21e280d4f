// expects: SPIN2001 at "numbers"
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
       foreach (Wrapped wrapped in numbers)
        {
           _sum += wrapped.Value;
        }
    }

    private sealed class Wrapped(int value)
    {
        public int Value { get; } = value;

        public static implicit operator Wrapped(byte value) => new(value);
    }
}
