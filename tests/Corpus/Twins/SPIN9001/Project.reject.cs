// expects: SPIN9001
// seen by: source, because what the compiler was not asked leaves no trace
// project: Nullable=disable
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
