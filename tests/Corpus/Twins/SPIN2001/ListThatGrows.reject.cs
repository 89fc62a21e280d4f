// expects: SPIN2001 at "_lengths.Add"
// expects: SPIN5008 at "_lengths.Add(datagram.Payload.Length)"
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Remembers lengths.</summary>
[Spindle]
public sealed partial class ListThatGrows
{
    private const int Capacity = 64;

    private readonly List<int> _lengths = new(Capacity);

    [Handles<DatagramArrived>]
    private void Remember(in Datagram datagram)
    {
        _lengths.Add(datagram.Payload.Length);
    }
}
