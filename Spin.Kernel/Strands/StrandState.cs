namespace Spin.Kernel.Strands;

/// <summary>What a strand is doing.</summary>
internal enum StrandState
{
    /// <summary>Made, never run.</summary>
    New,

    /// <summary>Could run; stands in its processor's run queue.</summary>
    Ready,

    /// <summary>Runs.</summary>
    Running,

    /// <summary>Waits for <see cref="Scheduler.Unblock"/>, perhaps with a longest time.</summary>
    Blocked,

    /// <summary>Stands in a queue of a mutex, a condition or an ended strand's watchers, perhaps with a longest time.</summary>
    Waiting,

    /// <summary>Waits for a time.</summary>
    Sleeping,

    /// <summary>Its body has ended.</summary>
    Ended,

    /// <summary>Taken from the processor in the middle of its body, never to run again.</summary>
    Abandoned,
}
