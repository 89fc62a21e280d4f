using Spin.Generators.Collections;
using Spin.Generators.Image.File;

namespace Spin.Generators.Image.Composition;

/// <summary>What an image says of one of its spindles besides its grants.</summary>
/// <param name="Restart">When it is restarted, or null for never.</param>
/// <param name="Quota">What it may have hold of; what is not named has no limit.</param>
internal sealed record SpindlePolicy(RestartItem? Restart, EquatableArray<QuotaItem> Quota)
{
    /// <summary>Whether it is activated only when somebody calls it.</summary>
    internal bool IsDormant { get; init; }

    /// <summary>Nothing is said.</summary>
    internal static SpindlePolicy None { get; } = new(null, EquatableArray<QuotaItem>.Empty);
}
