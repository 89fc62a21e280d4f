using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Manifest;

/// <summary>What an assembly's attributes claim of its spindles: all that an image's generator knows of them.</summary>
/// <param name="Spindles">The spindles.</param>
/// <param name="Handlers">Their handlers.</param>
/// <param name="Imports">The services that they ask for, in no order.</param>
internal sealed record SpindleManifest(
    ImmutableArray<ClaimedSpindle> Spindles, ImmutableArray<ClaimedHandler> Handlers, ImmutableArray<ClaimedImport> Imports)
{
    /// <summary>The classes of thunks by which an image reaches the spindles.</summary>
    internal ImmutableHashSet<DefinedType> Bindings { get; } = FindBindings(Spindles);

    private static ImmutableHashSet<DefinedType> FindBindings(IEnumerable<ClaimedSpindle> spindles)
    {
        ImmutableHashSet<DefinedType>.Builder bindings = ImmutableHashSet.CreateBuilder<DefinedType>();
        foreach (ClaimedSpindle spindle in spindles)
        {
            if (spindle.Binding is { } binding)
            {
                bindings.Add(binding);
            }
        }

        return bindings.ToImmutable();
    }
}
