// expects: SPIN6004 at "_datagrams"
using System.Threading;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks at a count that another writes.</summary>
[Spindle]
public sealed partial class BreakOnACount(IStrands strands)
{
    private int _datagrams;

    [Handles<KernelReady>]
    private void Begin()
    {
        while (true)
        {
            strands.Sleep(10);
            if (_datagrams > 3)
            {
                return;
            }
        }
    }

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _datagrams++;
}
