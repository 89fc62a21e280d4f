// expects: SPIN9004 at "SuppressMessage("Effects", "SPIN2001")"
using System.Diagnostics.CodeAnalysis;
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Suppresses a safety rule.</summary>
[Spindle]
public sealed partial class SuppressMessage
{
    private long _count;

    [SuppressMessage("Effects", "SPIN2001")]
    [Handles<DatagramArrived>]
    private void Count(in Datagram datagram) => _count++;
}
