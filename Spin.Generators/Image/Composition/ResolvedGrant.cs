using System.Collections.Generic;
using System.Linq;
using Spin.Generators.Collections;
using Spin.Generators.Models;

namespace Spin.Generators.Image.Composition;

/// <summary>A grant whose name was found.</summary>
/// <param name="Target">The full name of the service or event.</param>
/// <param name="Values">The key values granted; empty grants all.</param>
internal sealed record ResolvedGrant(string Target, EquatableArray<long> Values)
{
    /// <summary>Whether a value is granted.</summary>
    internal bool Allows(long value)
    {
        foreach (long granted in Values)
        {
            if (granted == value)
            {
                return true;
            }
        }

        return Values.Count == 0;
    }

    /// <summary>Whether every value of a range is granted.</summary>
    internal bool AllowsAll(RangeModel range)
    {
        // Not "+ 1" on the other side: the range may be all that 64 bits can say.
        HashSet<long> inside = [.. Values.Where(granted => granted >= range.Low && granted <= range.High)];
        return Values.Count == 0 || (inside.Count > 0 && (ulong)(inside.Count - 1) == unchecked((ulong)range.High - (ulong)range.Low));
    }
}
