// expects: SPIN2003 at "Level"
// expects: SPIN2012 at "while"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a property with a loop.</summary>
[Spindle]
public sealed partial class BehindAProperty
{
    private int _state = 3;
    private int _sum;

    [Handles<DatagramArrived>]
    private void Add(in Datagram datagram)
    {
        _sum += Level;
    }

    private int Level
    {
        get
        {
            while (_state != 0)
            {
            }

            return 0;
        }
    }
}
