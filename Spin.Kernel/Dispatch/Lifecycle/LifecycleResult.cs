namespace Spin.Kernel.Dispatch;

/// <summary>What became of unloading a spindle or starting it again.</summary>
internal enum LifecycleResult
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>The spindle belongs to the nucleus, which needs it.</summary>
    Nucleus,

    /// <summary>It is being started or ended by somebody else.</summary>
    Busy,

    /// <summary>Some strand did not leave its code: it is condemned.</summary>
    StillRuns,

    /// <summary>Its constructor, or the binding of a handler, threw.</summary>
    Failed,
}
