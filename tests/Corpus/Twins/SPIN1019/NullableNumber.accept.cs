// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Twin(IStrands strands)
{
    private const long None = -1;

    private long _last = None;
    private long _seen;

    [Handles<KernelReady>]
    private void Begin() => strands.Start("reader", Read);

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => System.Threading.Volatile.Write(ref _last, datagram.Payload.Length);

    private void Read()
    {
        long last = System.Threading.Volatile.Read(ref _last);
        if (last != None)
        {
            System.Threading.Volatile.Write(ref _seen, last);
        }
    }
}
