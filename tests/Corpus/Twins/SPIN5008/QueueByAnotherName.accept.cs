// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Fills a queue by a local name for ever.</summary>
[Spindle]
public sealed partial class QueueByAnotherName
{
    private readonly Queue<int> _sizes = new();

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        Queue<int> sizes = _sizes;
       if (sizes.Count >= 64)
       {
           sizes.Dequeue();
       }

        sizes.Enqueue(fault.Reason.Length);
    }
}
