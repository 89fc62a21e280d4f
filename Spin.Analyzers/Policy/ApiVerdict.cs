namespace Spin.Policy;

/// <summary>What the policy says of a member of the class library.</summary>
/// <param name="isAllowed">Whether spindles may use it.</param>
/// <param name="remedy">Where they may not, what to use instead.</param>
internal readonly struct ApiVerdict(bool isAllowed, string remedy)
{
    /// <summary>Whether spindles may use it.</summary>
    internal bool IsAllowed { get; } = isAllowed;

    /// <summary>Where they may not, what to use instead; else empty.</summary>
    internal string Remedy { get; } = remedy;
}
