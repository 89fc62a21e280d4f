// expects: SPIN3001 at "Take"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Says nothing about a frame.</summary>
[Spindle]
public sealed partial class MissingResult
{
    private long _taken;

    [Handles<FrameArrived>, Match(nameof(EthernetFrame.EtherType), 0x0806)]
    private void Take(in EthernetFrame frame) => _taken++;
}
