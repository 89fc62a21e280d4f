using Spin.Generators.Collections;
using Spin.Generators.Image.File;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>A spindle that an image takes in.</summary>
/// <param name="Spindle">The spindle.</param>
/// <param name="IsNucleus">Whether it belongs to the kernel itself.</param>
/// <param name="IsRestricted">Whether it has only what the image grants it.</param>
/// <param name="Grants">The grants as written.</param>
internal sealed record Member(SpindleModel Spindle, bool IsNucleus, bool IsRestricted, EquatableArray<GrantItem> Grants);
