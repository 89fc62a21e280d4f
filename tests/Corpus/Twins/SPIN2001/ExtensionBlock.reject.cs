// expects: SPIN2001 at "datagram.Source.Text"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Describes the port through an extension property.</summary>
[Spindle]
public sealed partial class ExtensionBlock(ILog log)
{
    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, datagram.Source.Text);
    }
}

/// <summary>Texts of endpoints.</summary>
internal static class EndpointTexts
{
    extension(Endpoint endpoint)
    {
        internal string Text => $"{endpoint.Port}";
    }
}
