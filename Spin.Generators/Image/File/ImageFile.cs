using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.File;

/// <summary>What the SDK says of an image project.</summary>
/// <param name="SdkVersion">The version of the SDK that wrote the file, or null where it does not say.</param>
/// <param name="Spindles">The project's spindle items.</param>
/// <param name="Parts">What the project says of parts of the kernel.</param>
/// <param name="Problems">Lines that were not understood, each a sentence.</param>
internal sealed record ImageFile(
    string? SdkVersion, EquatableArray<SpindleItem> Spindles, EquatableArray<PartItem> Parts, EquatableArray<string> Problems)
{
    /// <summary>The name of the file among a project's additional files.</summary>
    internal const string FileName = "spin-image.txt";

    /// <summary>An image project without items.</summary>
    internal static ImageFile Empty { get; } =
        new(null, EquatableArray<SpindleItem>.Empty, EquatableArray<PartItem>.Empty, EquatableArray<string>.Empty);

    /// <summary>What judges the image's code, as the SDK names it; null where it does not say.</summary>
    internal string? Verifier { get; init; }

    /// <summary>What the project says of its spindles besides their grants.</summary>
    internal EquatableArray<PolicyItem> Policies { get; init; } = EquatableArray<PolicyItem>.Empty;

    /// <summary>Whether the image has a part: it has what the project does not speak of.</summary>
    internal PartChoice ChoiceOf(KernelPart part) =>
        Parts.LastOrDefault(item => item.Part == part)?.Choice ?? PartChoice.In;
}
