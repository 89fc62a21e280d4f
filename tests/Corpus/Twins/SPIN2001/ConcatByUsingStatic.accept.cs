// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Joins texts without naming the class that joins them.</summary>
[Spindle]
public sealed partial class ConcatByUsingStatic(ILog log)
{
    private readonly string _name = "echo";

    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, _name);
    }
}
