namespace Spin;

/// <summary>How the results of several handlers of one event become one. A faulted handler contributes nothing.</summary>
public enum Fold
{
    /// <summary>Several results are an error: the event has one handler that gives one.</summary>
    None,

    /// <summary>The first handler's result; later handlers still run.</summary>
    First,

    /// <summary>The last handler's result.</summary>
    Last,

    /// <summary>True where any handler says so.</summary>
    Any,

    /// <summary>True where all handlers say so.</summary>
    All,

    /// <summary>The sum of the results.</summary>
    Sum,

    /// <summary>The event's own fold, <see cref="EventAttribute.FoldType"/>.</summary>
    Own,
}
