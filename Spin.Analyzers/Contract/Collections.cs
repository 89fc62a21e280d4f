using Microsoft.CodeAnalysis;
using Spin.Analysis.Concurrency;

namespace Spin.Analyzers.Contract;

/// <summary>The class library's collections, as the compiler's symbols show them.</summary>
internal static class Collections
{
    /// <summary>Whether a type is a collection without a fixed size.</summary>
    internal static bool IsGrowing(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named && CollectionNames.IsGrowing(named.Name) &&
        (Namespaces.IsBelow(named, "System", "Collections") || Namespaces.IsIn(named, "System", "Text"));
}
