// expects: nothing
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
        try
        {
            log.Write(LogLevel.Information, "ready");
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
