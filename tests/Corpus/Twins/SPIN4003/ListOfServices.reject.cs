// expects: SPIN4003 at "s_logs"
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Collects logs in a static list.</summary>
[Spindle]
public sealed partial class ListOfServices(ILog log)
{
    private static readonly List<ILog> s_logs = [];

    [Handles<KernelReady>]
    private void Begin()
    {
        if (s_logs.Count == 0)
        {
            s_logs.Add(log);
        }
    }
}
