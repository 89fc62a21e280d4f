// expects: SPIN3002 at "Run"
using System;
using Spin;

namespace Corpus;

/// <summary>Handles a delegate that is no event.</summary>
[Spindle]
public sealed partial class NoEvent
{
    private long _runs;

    [Handles<Action>]
    private void Run() => _runs++;
}
