using Spin.Generators.Collections;

namespace Spin.Generators.Models;

/// <summary>What an assembly declares, as its manifest says.</summary>
/// <param name="Assembly">Its name.</param>
/// <param name="Schema">The version of the manifest attributes' meaning.</param>
/// <param name="Contract">The version of the contract that it was compiled against.</param>
/// <param name="Events">Its events.</param>
/// <param name="Spindles">Its spindles.</param>
internal sealed record AssemblyManifest(
    string Assembly,
    int Schema,
    string Contract,
    EquatableArray<EventModel> Events,
    EquatableArray<SpindleModel> Spindles);
