// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Starts itself again.</summary>
[Spindle]
public sealed partial class StartsItself(IStrands strands, ILog log)
{
    [Handles<KernelReady>]
    private void Begin()
    {
        while (true)
        {
            strands.Sleep(1000);
            log.Write(LogLevel.Information, "still here");
        }
    }
}
