// expects: SPIN6004 at "_told"
using Spin;
using Spin.Net;

namespace Corpus;

/// <summary>Makes what strands wait for before each, and so when one runs already.</summary>
[Spindle]
public sealed partial class WrittenBeforeSomeStarts(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private ICondition? _told;
    private int _seen;

    [Handles<KernelReady>]
    private void Begin()
    {
        for (int strand = 0; strand < 2; strand++)
        {
            _told = strands.CreateCondition(_mutex);
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
