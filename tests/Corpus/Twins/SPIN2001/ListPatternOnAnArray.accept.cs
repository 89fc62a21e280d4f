// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes the rest of an array by a pattern.</summary>
[Spindle]
public sealed partial class ListPatternOnAnArray
{
    private readonly int[] _numbers = [1, 2, 3];
    private long _rest;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _rest += _numbers is [1, ..] ? _numbers.Length - 1 : 0;
}
