// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Remembers every fault.</summary>
[Spindle]
public sealed partial class ListOfReasons
{
    private readonly List<string> _reasons = [];

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        if (_reasons.Count == 100)
        {
            _reasons.RemoveAt(0);
        }

        _reasons.Add(fault.Reason);
    }
}
