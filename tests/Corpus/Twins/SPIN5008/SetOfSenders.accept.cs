// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Remembers every name by an indexer.</summary>
[Spindle]
public sealed partial class SetOfSenders
{
    private readonly Dictionary<string, int> _counts = [];

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        if (_counts.Count > 100)
        {
            _counts.Clear();
        }

        _counts[fault.Spindle] = 1;
    }
}
