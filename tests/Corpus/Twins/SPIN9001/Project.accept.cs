// expects: nothing
// seen by: source, because what the compiler was not asked leaves no trace
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Is built without the checks of null.</summary>
[Spindle]
public sealed partial class Project
{
    private long _count;

    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
