// expects: SPIN2001 at "Concat"
using Spin;
using Spin.Net;
using static System.String;

namespace Corpus;

/// <summary>Joins texts without naming the class that joins them.</summary>
[Spindle]
public sealed partial class ConcatByUsingStatic(ILog log)
{
    private readonly string _name = "echo";

    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, Concat(_name, "server"));
    }
}
