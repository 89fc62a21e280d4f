using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>
/// The types that a look into the parts of a type has met. Classes can contain themselves, structures too in code that does not
/// compile, and a generic type can contain larger types of its own without end.
/// </summary>
internal sealed class TypesMet
{
    private const int Most = 256;

    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether there are so many that there may be no end.</summary>
    internal bool AreTooMany => _types.Count > Most;

    /// <summary>Notes a type.</summary>
    /// <returns>Whether it had not been met.</returns>
    internal bool Add(ITypeSymbol type) => _types.Add(type);
}
