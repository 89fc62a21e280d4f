// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses through the conversion of a walk's element.</summary>
[Spindle]
public sealed partial class ConversionInAForeach
{
    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => Wrapped.Walk(datagram.Payload);

    private readonly struct Wrapped
    {
        public static implicit operator Wrapped(byte value)
        {
            return default;
        }

        public static void Walk(ReadOnlySpan<byte> numbers)
        {
            foreach (Wrapped wrapped in numbers)
            {
                _ = wrapped;
            }
        }
    }
}
