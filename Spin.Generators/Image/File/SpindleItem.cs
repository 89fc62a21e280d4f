using Spin.Generators.Collections;

namespace Spin.Generators.Image.File;

/// <summary>One <c>&lt;Spindle&gt;</c> item of an image project.</summary>
/// <param name="Assembly">The assembly that holds the spindles.</param>
/// <param name="Spindle">The full name of the one spindle meant, or null for all of the assembly.</param>
/// <param name="Grants">What is granted to each of them.</param>
internal sealed record SpindleItem(string Assembly, string? Spindle, EquatableArray<GrantItem> Grants);
