// expects: SPIN5008 at "_reasons.Add(fault.Reason)"
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
        _reasons.Add(fault.Reason);
    }
}
