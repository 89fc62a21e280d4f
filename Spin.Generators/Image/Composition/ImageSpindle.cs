using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>A spindle as a member of an image.</summary>
/// <param name="Number">Its number in the image.</param>
/// <param name="Spindle">What it declares.</param>
/// <param name="IsNucleus">Whether it belongs to the kernel itself.</param>
/// <param name="IsRestricted">Whether it has only what the image grants it; the nucleus and the image's own spindles may have everything.</param>
/// <param name="Grants">What the image grants it.</param>
/// <param name="Imports">Its imports.</param>
internal sealed record ImageSpindle(
    int Number,
    SpindleModel Spindle,
    bool IsNucleus,
    bool IsRestricted,
    EquatableArray<ResolvedGrant> Grants,
    EquatableArray<ImageImport> Imports)
{
    /// <summary>What else the image says of it.</summary>
    internal SpindlePolicy Policy { get; init; } = SpindlePolicy.None;

    /// <summary>Whether it imports a state.</summary>
    internal bool HasState => Imports.Any(static import => import.Import.StateType is not null);

    /// <summary>The index of the grant of a target, or -1.</summary>
    internal int FindGrant(string target)
    {
        for (int i = 0; i < Grants.Count; i++)
        {
            if (Grants[i].Target == target)
            {
                return i;
            }
        }

        return -1;
    }
}
