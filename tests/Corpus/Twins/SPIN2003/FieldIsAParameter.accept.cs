// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Counts by a field that a parameter refers to.</summary>
[Spindle]
public sealed partial class FieldIsAParameter
{
    private int _at;

    [Handles<DatagramArrived>]
    private void Walk(in Datagram datagram) => Count(ref _at);

    private void Count(in int at)
    {
        while (_at < 10)
        {
            _at++;
            _ = at;
        }
    }
}
