namespace Spin.Kernel.Dispatch;

/// <summary>The life of a spindle in a running kernel.</summary>
internal enum SpindleState
{
    /// <summary>Not constructed yet.</summary>
    Inactive,

    /// <summary>It is being constructed and bound.</summary>
    Starting,

    /// <summary>Its handlers are bound.</summary>
    Active,

    /// <summary>Its handlers are taken from their events, its strands end.</summary>
    Ending,

    /// <summary>It was taken out, and nothing of it is left; it can be started again.</summary>
    Unloaded,

    /// <summary>Its constructor, or the binding of a handler, threw: none of its handlers is bound.</summary>
    Failed,

    /// <summary>One of its handlers could not be ended: none of its code runs any more.</summary>
    Condemned,
}
