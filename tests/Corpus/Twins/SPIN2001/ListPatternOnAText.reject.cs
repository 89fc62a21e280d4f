// expects: SPIN2001 at ".. var rest"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Takes the rest of a text by a pattern.</summary>
[Spindle]
public sealed partial class ListPatternOnAText
{
    private readonly string _name = "spin";
    private long _rest;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _rest += _name is ['s', .. var rest] ? rest.Length : 0;
}
