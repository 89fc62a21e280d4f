// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a name that is made each time.</summary>
[Spindle]
public sealed partial class PropertyGetter(ILog log)
{
    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, Name);
    }

    private string Name { get; } = string.Concat("echo", "server");
}
