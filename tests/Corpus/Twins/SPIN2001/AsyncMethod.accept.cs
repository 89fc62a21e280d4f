// expects: nothing
using System.Threading.Tasks;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Does its work in an async method.</summary>
[Spindle]
public sealed partial class AsyncMethod
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        Advance();
    }

    private void Advance() => _count++;
}
