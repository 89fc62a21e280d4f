namespace Spin.Kernel.Strands;

/// <summary>A mutex with one condition: what CoreLib's locks and events are made of.</summary>
internal sealed class StrandMonitor
{
    private readonly StrandMutex _mutex;
    private readonly StrandCondition _condition;

    internal StrandMonitor(StrandMachine machine)
    {
        _mutex = new StrandMutex(machine);
        _condition = new StrandCondition(_mutex);
    }

    /// <summary>Blocks until the calling strand owns the monitor.</summary>
    internal void Enter() => _mutex.Enter();

    /// <summary>Gives the monitor up. A monitor that was entered before strands existed is not owned.</summary>
    internal void Exit()
    {
        if (_mutex.IsHeld)
        {
            _mutex.Exit();
        }
    }

    /// <summary>Gives the monitor up, blocks until signalled, and owns it again.</summary>
    internal void Wait() => _condition.Wait();

    /// <summary>The same until a time.</summary>
    /// <returns>False where the time was over first.</returns>
    internal bool WaitUntil(long time) => _condition.WaitUntil(time);

    /// <summary>Wakes one waiting strand and gives the monitor up.</summary>
    internal void SignalAndExit()
    {
        _condition.Signal();
        Exit();
    }
}
