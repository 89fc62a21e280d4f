// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Collects logs in a static list.</summary>
[Spindle]
public sealed partial class ListOfServices(ILog log)
{
    private readonly List<ILog> _logs = [];

    [Handles<KernelReady>]
    private void Begin()
    {
        if (_logs.Count == 0)
        {
            _logs.Add(log);
        }
    }
}
