using Spin.Generators.Collections;

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
}
