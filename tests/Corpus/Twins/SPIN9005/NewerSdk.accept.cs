// expects: nothing
// seen by: source, because it is about an image, which is composed of what assemblies declare
// image: Spindle|Corpus|
using Spin;

namespace Corpus;

/// <summary>Is built by the SDK of a version to come.</summary>
[Spindle]
public sealed partial class NewerSdk
{
    private long _ready;

    [Handles<KernelReady>]
    private void Begin() => _ready++;
}
