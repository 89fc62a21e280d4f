// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Compares records, whose part compares itself by a method that allocates.</summary>
[Spindle]
public sealed partial class EqualityOfARecord
{
    private long _same;

    [Handles<DatagramArrived>]
    private void Compare(in Datagram datagram)
    {
        Route left = new(new Name(datagram.DestinationPort), 1);
        Route right = new(new Name(7), 1);
        if (left == right)
        {
            _same++;
        }
    }

    private readonly record struct Route(Name Name, int Metric);

    private readonly struct Name(int value) : IEquatable<Name>
    {
        private readonly int _value = value;

       public bool Equals(Name other) => _value == other._value;

        public override bool Equals(object? obj) => false;

        public override int GetHashCode() => _value;
    }
}
