// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Sets the counter back in a function inside.</summary>
[Spindle]
public sealed partial class LocalFunctionResets
{
    private long _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int i = 0;
        while (i < 10)
        {
            i++;
            if (datagram.Payload.IsEmpty)
            {
                Touch();
            }
        }

        void Touch() => _turns++;
    }
}
