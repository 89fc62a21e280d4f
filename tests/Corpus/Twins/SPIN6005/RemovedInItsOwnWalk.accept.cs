// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Removes from the list that it walks.</summary>
[Spindle]
public sealed partial class RemovedInItsOwnWalk
{
    private readonly List<int> _sizes = [1, 2, 3];

    [Handles<HandlerFaulted>]
    private void Forget(in HandlerFault fault)
    {
        foreach (int size in _sizes)
        {
            if (size == fault.Reason.Length)
            {
                _sizes.Remove(size);
                return;
            }
        }
    }
}
