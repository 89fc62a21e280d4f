using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Resources;

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
    internal Holding Of(Resource resource) => _holdings.TryGetValue(resource, out Holding? holding) ? holding : Holding.Absent;

    /// <summary>With one changed.</summary>
    internal Holdings With(Resource resource, Holding holding) => new(_holdings.SetItem(resource, holding));

    /// <summary>Without a local that is null on this path.</summary>
    internal Holdings Without(ILocalSymbol local)
    {
        Holdings result = this;
        foreach (KeyValuePair<Resource, Holding> holding in _holdings)
        {
            if (SymbolEqualityComparer.Default.Equals(holding.Key.Local, local))
            {
                result = new Holdings(result._holdings.Remove(holding.Key));
            }
        }

        return result;
    }

    /// <summary>On either path.</summary>
    internal Holdings Join(Holdings other)
    {
        ImmutableDictionary<Resource, Holding> joined = _holdings;
        foreach (KeyValuePair<Resource, Holding> mine in _holdings)
        {
            joined = joined.SetItem(mine.Key, mine.Value.Join(other.Of(mine.Key)));
        }

        foreach (KeyValuePair<Resource, Holding> theirs in other._holdings)
        {
            joined = joined.SetItem(theirs.Key, theirs.Value.Join(Of(theirs.Key)));
        }

        return new Holdings(joined);
    }

    /// <summary>Whether two say the same.</summary>
    internal bool SameAs(Holdings other)
    {
        if (_holdings.Count != other._holdings.Count)
        {
            return false;
        }

        foreach (KeyValuePair<Resource, Holding> mine in _holdings)
        {
            if (!mine.Value.Equals(other.Of(mine.Key)))
            {
                return false;
            }
        }

        return true;
    }
}
