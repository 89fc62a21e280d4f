// expects: SPIN2001 at "_make"
// expects: SPIN2001 at "Run"
using System;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Hands a function out of a field to a helper that calls it.</summary>
[Spindle]
public sealed partial class DelegatePassedOn
{
    private readonly Func<int, int> _make = static length => new int[length].Length;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += Run(_make, datagram.DestinationPort);

    private static int Run(Func<int, int> function, int argument) => function(argument);
}
