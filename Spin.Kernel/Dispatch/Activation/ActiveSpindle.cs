using System.Threading;

namespace Spin.Kernel.Dispatch;

/// <summary>A spindle in a running kernel.</summary>
/// <param name="context">Its identity.</param>
internal sealed class ActiveSpindle(SpindleContext context)
{
    private volatile SpindleState _state;
    private int _awaitsRestart;

    /// <summary>Its identity.</summary>
    internal SpindleContext Context { get; } = context;

    /// <summary>What is known of it since the build.</summary>
    internal SpindleDescriptor Descriptor => Context.Descriptor;

    /// <summary>Its instance; null where there is none.</summary>
    internal object? Instance { get; set; }

    /// <summary>The strand of its asynchronous handlers; null where it has none.</summary>
    internal DetachedStrand? Detached { get; set; }

    /// <summary>Where it is in its life.</summary>
    internal SpindleState State
    {
        get => _state;
        set
        {
            _state = value;
            Context.HasEnded = value is SpindleState.Ending or SpindleState.Unloaded or SpindleState.Failed or SpindleState.Condemned;
        }
    }

    /// <summary>The mutexes of its own that strands own, or wait for.</summary>
    internal SpindleLocks Locks { get; } = new();

    /// <summary>How often it was started again after it had ended by a fault.</summary>
    internal RestartHistory Restarts { get; } = new(context.Descriptor.Restart);

    /// <summary>One restart is for all of its handlers that have fallen at once.</summary>
    /// <returns>False where it awaits one already.</returns>
    internal bool TryAwaitRestart() => Interlocked.Exchange(ref _awaitsRestart, 1) == 0;

    /// <summary>It is restarted, or stays ended.</summary>
    internal void EndAwaitingRestart() => Volatile.Write(ref _awaitsRestart, 0);
}
