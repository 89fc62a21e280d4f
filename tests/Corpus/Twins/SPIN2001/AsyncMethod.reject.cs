// expects: SPIN2001 at "CountAsync"
// expects: SPIN2002 at "CountAsync"
// expects: SPIN4011 at "async"
// expects: SPIN4011 at "Task.CompletedTask"
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
        _ = CountAsync();
    }

    private async Task CountAsync()
    {
        _count++;
        await Task.CompletedTask;
    }
}
