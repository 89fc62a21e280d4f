// expects: SPIN1018 at "Table"
// expects: SPIN2003 at "Table.Least"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Uses a number for which a static constructor loops at its first use, nobody knows how often.</summary>
[Spindle]
public sealed partial class LoopOnFirstUse
{
    private long _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram) => _sum += Table.Least;

    private static class Table
    {
        internal static readonly int Least;

        static Table()
        {
            int turns = 27;
            while (turns != 1)
            {
                turns = (turns & 1) == 0 ? turns / 2 : (turns * 3) + 1;
            }

            Least = turns;
        }
    }
}
