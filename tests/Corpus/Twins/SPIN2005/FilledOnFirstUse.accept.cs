// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Guards by a number that a static constructor computes quickly.</summary>
[Spindle]
public sealed partial class FilledOnFirstUse
{
    private long _count;

    private static bool IsLong(in Datagram datagram) => datagram.Payload.Length > Table.Least;

    [Handles<DatagramArrived>(Guard = nameof(IsLong))]
    private void Count(in Datagram datagram) => _count++;

    private static class Table
    {
        internal static readonly int Least;

        static Table()
        {
            int least = 0;
            for (int row = 0; row < 16; row++)
            {
                for (int column = 0; column < 16; column++)
                {
                    least = (least + row + column) & 63;
                }
            }

            Least = least;
        }
    }
}
