// expects: nothing
// seen by: source, because the verifier knows the type, not the number of bytes, and that is asked when the code runs
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Looks at eight bytes of a slice of four.</summary>
[Spindle]
public sealed partial class MoreThanThereIs
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram)
    {
        if (datagram.Payload.Length >= 8)
        {
            _count += View.As<int>(datagram.Payload[4..8]);
        }
    }

}
