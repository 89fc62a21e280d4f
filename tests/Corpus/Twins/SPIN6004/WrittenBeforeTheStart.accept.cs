// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes what a strand waits for before it starts the strand.</summary>
[Spindle]
public sealed partial class WrittenBeforeTheStart(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private ICondition? _told;
    private int _seen;

    [Handles<KernelReady>]
    private void Begin()
    {
        _told = strands.CreateCondition(_mutex);
        strands.Start("watch", Watch);
    }

    private void Watch()
    {
        _mutex.Enter();
        try
        {
            while (_seen < 10)
            {
                _told?.Wait();
                _seen++;
            }
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
