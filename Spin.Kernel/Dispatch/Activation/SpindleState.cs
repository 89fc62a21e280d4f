namespace Spin.Kernel.Dispatch;

/// <summary>The life of a spindle in a running kernel.</summary>
internal enum SpindleState
{
    /// <summary>Not constructed yet.</summary>
    Inactive,

    /// <summary>Its handlers are bound.</summary>
    Active,

    /// <summary>Its constructor, or the binding of a handler, threw: none of its handlers is bound.</summary>
    Failed,

    /// <summary>One of its handlers could not be ended: none of its code runs any more.</summary>
    Condemned,
}
