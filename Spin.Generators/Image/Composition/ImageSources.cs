using Spin.Generators.Collections;
using Spin.Generators.Image.File;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>Everything that an image is composed of.</summary>
/// <param name="Project">The name of the image project's assembly.</param>
/// <param name="Contract">The version of the contract that the project refers to.</param>
/// <param name="File">The project's spindle items.</param>
/// <param name="References">What referenced assemblies declare.</param>
/// <param name="Events">What events the project itself declares.</param>
/// <param name="Spindles">What spindles the project itself declares.</param>
internal sealed record ImageSources(
    string Project,
    string Contract,
    ImageFile File,
    EquatableArray<AssemblyManifest> References,
    EquatableArray<EventModel> Events,
    EquatableArray<SpindleModel> Spindles);
