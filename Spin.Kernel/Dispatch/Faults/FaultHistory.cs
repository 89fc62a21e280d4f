namespace Spin.Kernel.Dispatch;

/// <summary>How often a handler has faulted of late: faults are counted from the first of a window on.</summary>
internal struct FaultHistory
{
    private long _windowStart;
    private int _count;

    /// <summary>Counts a fault.</summary>
    /// <returns>Whether it is one too many.</returns>
    internal bool Count(FaultPolicy policy, long now)
    {
        if (_count == 0 || now - _windowStart > policy.Window)
        {
            _windowStart = now;
            _count = 0;
        }

        _count++;
        return policy.Faults != 0 && _count >= policy.Faults;
    }

    /// <summary>Forgets: the handler was enabled again.</summary>
    internal void Clear() => _count = 0;
}
