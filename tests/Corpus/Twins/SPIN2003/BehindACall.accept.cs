// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Calls a helper with a loop.</summary>
[Spindle]
public sealed partial class BehindACall
{
    private int _value = 5;

    [Handles<DatagramArrived>]
    private void Work(in Datagram datagram)
    {
        Settle();
    }

    private void Settle()
    {
        int value = _value;
        while (value > 1)
        {
            value = value / 2;
        }

        _value = value;
    }
}
