// expects: SPIN5007 at "_pause()"
using System;
using Spin;

namespace Corpus;

/// <summary>Sleeps with its lock through a delegate.</summary>
[Spindle]
public sealed partial class SleepByADelegate
{
    private readonly IMutex _mutex;
    private readonly Action _pause;
    private int _count;

    public SleepByADelegate(IStrands strands)
    {
        _mutex = strands.CreateMutex();
        _pause = () => strands.Sleep(100);
    }

    [Handles<KernelReady>]
    private void Begin()
    {
        _mutex.Enter();
        try
        {
           _pause();
            _count++;
        }
        finally
        {
            _mutex.Exit();
        }
    }
}
