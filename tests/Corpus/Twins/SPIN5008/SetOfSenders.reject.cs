// expects: SPIN5008 at "_counts[fault.Spindle]"
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
        _counts[fault.Spindle] = 1;
    }
}
