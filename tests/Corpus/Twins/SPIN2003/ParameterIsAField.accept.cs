// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by a reference to a field, and writes a field in the loop.</summary>
[Spindle]
public sealed partial class ParameterIsAField
{
    private int _at;
    private long _sum;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram) => Count(ref _at);

    private void Count(ref int at)
    {
        while (at < 10)
        {
            at++;
            _sum = 0;
        }
    }
}
