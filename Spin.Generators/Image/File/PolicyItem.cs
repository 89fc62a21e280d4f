using Spin.Generators.Collections;

namespace Spin.Generators.Image.File;

/// <summary>What an image project says of a spindle besides its grants.</summary>
/// <param name="Assembly">The assembly that holds the spindles.</param>
/// <param name="Spindle">The name of the one spindle meant, or null for all of the assembly.</param>
/// <param name="Restart">When it is restarted, or null where this record does not say.</param>
/// <param name="Quota">What it may have hold of.</param>
internal sealed record PolicyItem(string Assembly, string? Spindle, RestartItem? Restart, EquatableArray<QuotaItem> Quota)
{
    /// <summary>Whether it is activated only when somebody calls it; null where this record does not say.</summary>
    internal bool? IsDormant { get; init; }
}
