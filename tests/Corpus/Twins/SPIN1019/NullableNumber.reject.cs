// expects: SPIN1019 at "_last"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts.</summary>
[Spindle]
public sealed partial class Twin(IStrands strands)
{
    private long? _last;
    private long _seen;

    [Handles<KernelReady>]
    private void Begin() => strands.Start("reader", Read);

    [Handles<DatagramArrived>]
    private void Take(in Datagram datagram) => _last = datagram.Payload.Length;

    private void Read()
    {
        if (_last is { } last)
        {
            System.Threading.Volatile.Write(ref _seen, last);
        }
    }
}
