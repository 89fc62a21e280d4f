// expects: nothing
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hands a function out of a field to a helper that calls it.</summary>
[Spindle]
public sealed partial class DelegatePassedOn
{
    private readonly Func<int, int> _make = static length => length * 2;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += Run(_make, datagram.DestinationPort);

    private static int Run(Func<int, int> function, int argument) => function(argument);
}
