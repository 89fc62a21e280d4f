// expects: SPIN2010 at "catch"
using System;
using Spin;

namespace Corpus;

/// <summary>Swallows every exception by its type.</summary>
[Spindle]
public sealed partial class CatchOfEverything
{
    private int _share;
    private int _failed;

    [Handles<HandlerFaulted>]
    private void Note(in HandlerFault fault)
    {
        try
        {
            _share = 100 / fault.Reason.Length;
        }
        catch (Exception)
        {
            _failed++;
        }
    }
}
