namespace Spin.Kernel.Dispatch;

/// <summary>What a tick makes of the strand that it interrupted.</summary>
internal enum OverrunVerdict
{
    /// <summary>Nothing is wrong.</summary>
    GoOn,

    /// <summary>A handler has exceeded its limit: it is to be terminated at the next point where that is safe.</summary>
    Terminate,

    /// <summary>It has not come to a place where it is ended by itself: it is to be stepped to one.</summary>
    Step,

    /// <summary>The handler that was to be terminated has ended by itself.</summary>
    Ended,

    /// <summary>The grace is over, and the handler is still there.</summary>
    Abandon,
}
