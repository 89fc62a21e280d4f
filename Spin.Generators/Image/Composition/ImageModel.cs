using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>A composed image: all that its emitters need.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Spindles">Its spindles, in the order of activation.</param>
/// <param name="Events">Its events, by name.</param>
/// <param name="Parts">The names of the parts of the kernel that it has.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record ImageModel(
    string Name,
    EquatableArray<ImageSpindle> Spindles,
    EquatableArray<ImageEvent> Events,
    EquatableArray<string> Parts,
    EquatableArray<Problem> Problems)
{
    /// <summary>The ports that its spindles import, each once.</summary>
    internal EquatableArray<PortModel> Ports { get; init; } = EquatableArray<PortModel>.Empty;

    /// <summary>What judges its code; null where the SDK does not say.</summary>
    internal string? Verifier { get; init; }
}
