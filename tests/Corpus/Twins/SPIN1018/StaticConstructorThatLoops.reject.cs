// expects: SPIN1018 at "StaticConstructorThatLoops"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Waits in a static constructor.</summary>
[Spindle]
public sealed partial class StaticConstructorThatLoops
{
    private static readonly int s_turns;
    private long _count;

    static StaticConstructorThatLoops()
    {
        int turns = 8;
        while (turns != 1)
        {
            turns = (turns * 3) + 1;
        }

        s_turns = turns;
    }

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count += s_turns;
}
