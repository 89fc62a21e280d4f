using System.Collections.Generic;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>An assembly that is judged, and what it may refer to.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Role">What it is to the image.</param>
/// <param name="Peers">All assemblies that are judged, by name.</param>
internal sealed record AssemblyUnderTest(LinkedAssembly Assembly, AssemblyRole Role, IReadOnlyDictionary<string, AssemblyRole> Peers);
