// expects: nothing
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
        int count = _waiting.Count;
        for (int i = 0; i < count; i++)
        {
            _waiting.RemoveAt(0);
        }
    }
}
