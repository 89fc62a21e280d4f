// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Is built by the SDK of another version.</summary>
[Spindle]
public sealed partial class OlderSdk
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;
}
