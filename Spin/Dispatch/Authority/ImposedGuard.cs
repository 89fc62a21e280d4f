using System;
using System.Threading;

namespace Spin;

/// <summary>
/// A guard that the owner of an event imposes on handlers of others. It is asked before their own guards; where it returns false, or is
/// ended by a fault, which is its imposer's, the handler does not run.
/// </summary>
public abstract class ImposedGuard
{
    private long _faulted;

    private protected ImposedGuard(SpindleContext imposer)
    {
        ArgumentNullException.ThrowIfNull(imposer);
        Imposer = imposer;
    }

    /// <summary>How often it was ended by a fault.</summary>
    [Effects(Effects.Reads)]
    public long Faulted => Volatile.Read(ref _faulted);

    /// <summary>Who imposes it.</summary>
    internal SpindleContext Imposer { get; }

    /// <summary>The event on whose handlers it is imposed; null before.</summary>
    internal InstallationList? List { get; private protected set; }

    /// <summary>Counts a fault.</summary>
    internal void CountFault() => Interlocked.Increment(ref _faulted);
}
