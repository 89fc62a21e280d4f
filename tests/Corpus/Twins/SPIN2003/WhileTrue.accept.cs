// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Turns until the payload says stop.</summary>
[Spindle]
public sealed partial class WhileTrue
{
    private int _turns;

    [Handles<DatagramArrived>]
    private void Turn(in Datagram datagram)
    {
        int at = 0;
        while (true)
        {
            _turns++;
            if (at >= datagram.Payload.Length)
            {
                return;
            }

            at++;
        }
    }
}
