namespace Spin.Analyzers.Resources;

/// <summary>What can be wrong with a resource.</summary>
internal enum ResourceFindingKind
{
    /// <summary>A path that returns does not give it back.</summary>
    Leaked,

    /// <summary>An exception, or the handler's termination, leaves it taken.</summary>
    LeakedByException,

    /// <summary>It is used after it has been given back.</summary>
    UsedAfterRelease,

    /// <summary>It is given back twice.</summary>
    ReleasedTwice,
}
