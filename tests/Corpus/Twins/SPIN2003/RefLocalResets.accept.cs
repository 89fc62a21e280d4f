// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes the counter through another name.</summary>
[Spindle]
public sealed partial class RefLocalResets
{
    private long _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int i = 0;
        int other = i;
        while (i < 10)
        {
            i++;
            other = 0;
            _turns += other;
        }
    }
}
