// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Writes where it may.</summary>
[Spindle]
public sealed partial class Twin(ILog log)
{
    [Handles<KernelReady>]
    private void Begin() => log.Write(LogLevel.Information, "begun");
}
