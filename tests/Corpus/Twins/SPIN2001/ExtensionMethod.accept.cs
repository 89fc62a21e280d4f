// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Describes the datagram through an extension.</summary>
[Spindle]
public sealed partial class ExtensionMethod(ILog log)
{
    [Handles<DatagramArrived>]
    private void Note(in Datagram datagram)
    {
        log.Write(LogLevel.Information, datagram.Describe(), datagram.Payload.Length);
    }
}

/// <summary>Texts of datagrams.</summary>
internal static class DatagramTexts
{
    internal static string Describe(this in Datagram datagram) => datagram.Payload.IsEmpty ? "empty" : "length";
}
