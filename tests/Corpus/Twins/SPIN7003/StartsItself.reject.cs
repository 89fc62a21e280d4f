// expects: SPIN7003 at "strands.Start("again", Begin)"
using Spin;

namespace Corpus;

/// <summary>Starts itself again.</summary>
[Spindle]
public sealed partial class StartsItself(IStrands strands, ILog log)
{
    [Handles<KernelReady>]
    private void Begin()
    {
        log.Write(LogLevel.Information, "still here");
        strands.Sleep(1000);
        strands.Start("again", Begin);
    }
}
