// expects: nothing
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes what strands wait for before it starts the first.</summary>
[Spindle]
public sealed partial class WrittenBeforeSomeStarts(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private ICondition? _told;
    private int _seen;

    [Handles<KernelReady>]
    private void Begin()
    {
        _told = strands.CreateCondition(_mutex);
        for (int strand = 0; strand < 2; strand++)
        {
            strands.Start("watch", Watch);
        }
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
