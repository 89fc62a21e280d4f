// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Says nothing about a frame.</summary>
[Spindle]
public sealed partial class MissingResult
{
    private long _taken;

    [Handles<FrameArrived>, Match(nameof(EthernetFrame.EtherType), 0x0806)]
    private bool Take(in EthernetFrame frame) => _taken++ >= 0;
}
