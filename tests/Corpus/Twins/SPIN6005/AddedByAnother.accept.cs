// expects: nothing
using System.Collections.Generic;
using Spin;

namespace Corpus;

/// <summary>Walks a list that another fills.</summary>
[Spindle]
public sealed partial class AddedByAnother
{
    private readonly List<int> _sizes = [];
    private readonly System.Threading.Lock _gate = new();
    private long _sum;

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        lock (_gate)
        {
            _sizes.Add(fault.Reason.Length);
        }
    }

    [Handles<KernelReady>]
    private void Show()
    {
        lock (_gate)
        {
            foreach (int size in _sizes)
            {
                _sum += size;
            }

            _sizes.Clear();
        }
    }
}
