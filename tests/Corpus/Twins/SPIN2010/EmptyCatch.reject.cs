// expects: SPIN2010 at "catch"
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
        try
        {
            _share = 100 / fault.Reason.Length;
        }
        catch
        {
        }
    }
}
