using System.Collections.Generic;
using System.Linq;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Which handlers an image calls bare. The first link proves them as they are contained; the second may take back what does not hold in
/// the bare form; the third must stand.
/// </summary>
public static class BareCallList
{
    /// <summary>The link after which nothing is taken back.</summary>
    public const int LastLink = 3;

    /// <summary>The list to link with next.</summary>
    /// <param name="linked">The list that the image was linked with.</param>
    /// <param name="proven">What its machine code proves.</param>
    /// <param name="link">Which link of this build it was, from 1.</param>
    /// <returns>Null where what was linked stands, or falls.</returns>
    public static IReadOnlyList<string>? Next(IReadOnlyList<string> linked, IReadOnlyList<string> proven, int link)
    {
        if (link == 1)
        {
            return linked.SequenceEqual(proven) ? null : proven;
        }

        // Nothing new is added, so that this ends: a handler that only looks proven while others are contained stays contained.
        HashSet<string> still = [.. proven];
        string[] kept = [.. linked.Where(still.Contains)];
        return link < LastLink && kept.Length < linked.Count ? kept : null;
    }
}
