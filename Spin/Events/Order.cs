namespace Spin;

/// <summary>Where a handler stands among the others of its event. Within one place, handlers run in the order of their names.</summary>
public enum Order
{
    /// <summary>Between the first and the last.</summary>
    Normal,

    /// <summary>Before all others.</summary>
    First,

    /// <summary>After all others.</summary>
    Last,
}
