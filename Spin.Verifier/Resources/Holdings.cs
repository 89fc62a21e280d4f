using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Spin.Verifier.Resources;

/// <summary>What may have become of every resource at a point. A resource that is not mentioned is absent.</summary>
internal sealed class Holdings
{
    /// <summary>At the beginning of a function.</summary>
    internal static readonly Holdings None = new(ImmutableDictionary<Resource, Holding>.Empty);

    private readonly ImmutableDictionary<Resource, Holding> _holdings;

    private Holdings(ImmutableDictionary<Resource, Holding> holdings) => _holdings = holdings;

    /// <summary>Those that are mentioned.</summary>
    internal IEnumerable<KeyValuePair<Resource, Holding>> All => _holdings;

    /// <summary>What may have become of one.</summary>
    internal Holding Of(Resource resource) => _holdings.GetValueOrDefault(resource, Holding.Absent);

    /// <summary>With one changed.</summary>
    internal Holdings With(Resource resource, Holding holding) => new(_holdings.SetItem(resource, holding));

    /// <summary>Without one.</summary>
    internal Holdings Without(Resource resource) => new(_holdings.Remove(resource));

    /// <summary>On either path; itself where the other adds nothing.</summary>
    internal Holdings Join(Holdings other)
    {
        ImmutableDictionary<Resource, Holding> joined = _holdings;
        foreach (Resource resource in _holdings.Keys.Union(other._holdings.Keys))
        {
            Holding both = Of(resource).Join(other.Of(resource));
            if (!_holdings.TryGetValue(resource, out Holding? known) || !known.Equals(both))
            {
                joined = joined.SetItem(resource, both);
            }
        }

        return ReferenceEquals(joined, _holdings) ? this : new Holdings(joined);
    }
}
