// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts the known ports by a query.</summary>
[Spindle]
public sealed partial class LinqExtension
{
    private readonly ushort[] _ports = [7, 53, 67];
    private long _higher;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        foreach (ushort port in _ports)
        {
            _higher += port > 50 ? 1 : 0;
        }
    }
}
