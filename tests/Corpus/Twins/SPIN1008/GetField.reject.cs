// expects: SPIN1008 at "udp.GetType().GetField"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Reads a private field of a service.</summary>
[Spindle]
public sealed partial class GetField(IUdp udp)
{
    private string _text = "";

    [Handles<KernelReady>]
    private void Begin() => _text = udp.GetType().GetField("_ports") is null ? "" : "ports";
}
