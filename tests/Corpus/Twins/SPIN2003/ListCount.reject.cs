// expects: SPIN2003 at "for"
using System.Collections.Generic;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Loops to the count of a list that it shortens.</summary>
[Spindle]
public sealed partial class ListCount
{
    private readonly List<int> _waiting = [1, 2, 3];

    [Handles<DatagramArrived>]
    private void Drop(in Datagram datagram)
    {
        for (int i = 0; i < _waiting.Count; i++)
        {
            _waiting.RemoveAt(0);
        }
    }
}
