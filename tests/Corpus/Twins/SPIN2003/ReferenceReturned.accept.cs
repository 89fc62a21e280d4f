// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes its counter through a method that returns a reference to it.</summary>
[Spindle]
public sealed partial class ReferenceReturned
{
    private int _at;
    private int _last;

    private int At() => _at;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram)
    {
        while (_at < 10)
        {
            _at++;
            _last = At();
        }
    }
}
