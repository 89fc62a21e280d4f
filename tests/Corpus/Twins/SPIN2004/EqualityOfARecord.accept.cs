// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Recurses through the equality that the compiler writes.</summary>
[Spindle]
public sealed partial class EqualityOfARecord
{
    private long _same;

    [Handles<DatagramArrived>]
    private void Compare(in Datagram datagram) => _same += Name.Compare(new Route(new Name(datagram.DestinationPort)), new Route(new Name(7)));

    private readonly record struct Route(Name Name);

    private readonly struct Name(int value) : IEquatable<Name>
    {
        private readonly int _value = value;

        public static int Compare(Route left, Route right) => left == right ? 1 : 0;

       public bool Equals(Name other) => _value == other._value;

        public override bool Equals(object? obj) => false;

        public override int GetHashCode() => _value;
    }
}
