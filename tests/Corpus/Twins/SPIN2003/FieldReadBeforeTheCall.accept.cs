// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Adds what a method returns to a field that the method moves.</summary>
[Spindle]
public sealed partial class FieldReadBeforeTheCall
{
    private int _at;
    private int _calls;

    private int Next()
    {
        _calls++;
        return 1;
    }

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        while (_at < 10)
        {
            _at += Next();
        }
    }
}
