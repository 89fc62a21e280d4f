// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Swallows its faults.</summary>
[Spindle]
public sealed partial class EmptyCatch
{
    private int _share;

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        if (fault.Reason.Length > 0)
        {
            _share = 100 / fault.Reason.Length;
        }
    }
}
