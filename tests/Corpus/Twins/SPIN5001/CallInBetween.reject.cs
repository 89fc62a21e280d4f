// expects: SPIN5001 at "_mutex.Enter()"
using Spin;

namespace Corpus;

/// <summary>Holds its lock over a call that may fault.</summary>
[Spindle]
public sealed partial class CallInBetween(IStrands strands, ILog log)
{
    private readonly IMutex _mutex = strands.CreateMutex();

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        log.Write(LogLevel.Information, "ready");
        _mutex.Exit();
    }
}
