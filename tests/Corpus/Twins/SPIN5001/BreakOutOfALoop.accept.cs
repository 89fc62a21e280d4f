// expects: nothing
using Spin;

namespace Corpus;

/// <summary>Breaks with its lock.</summary>
[Spindle]
public sealed partial class BreakOutOfALoop(IStrands strands)
{
    private readonly IMutex _mutex = strands.CreateMutex();
    private int _count;

    [Handles<KernelReady>]
    private void Begin()
    {
        for (int i = 0; i < 8; i++)
        {
            _mutex.Enter();
            if (i == 3)
            {
                _mutex.Exit();
                break;
            }

            _count++;
            _mutex.Exit();
        }
    }
}
