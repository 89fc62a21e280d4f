using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Contract;

/// <summary>The class library's types that rules speak of, resolved once per compilation. The only place that looks types up by name.</summary>
internal sealed class KnownTypes
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _named = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    internal KnownTypes(Compilation compilation)
    {
#pragma warning disable RS0030 // this is where types are resolved
        Expression = compilation.GetTypeByMetadataName("System.Linq.Expressions.Expression`1");
        Type = compilation.GetTypeByMetadataName("System.Type");
        LibraryImport = compilation.GetTypeByMetadataName("System.Runtime.InteropServices.LibraryImportAttribute");
        Conditional = compilation.GetTypeByMetadataName("System.Diagnostics.ConditionalAttribute");
        Span = compilation.GetTypeByMetadataName("System.Span`1");
        ReadOnlySpan = compilation.GetTypeByMetadataName("System.ReadOnlySpan`1");
        ValueType = compilation.GetSpecialType(SpecialType.System_ValueType);
        Enum = compilation.GetSpecialType(SpecialType.System_Enum);
        Object = compilation.GetSpecialType(SpecialType.System_Object);
        Array = compilation.GetSpecialType(SpecialType.System_Array);
        Math = compilation.GetTypeByMetadataName("System.Math");
        Queue = compilation.GetTypeByMetadataName("System.Collections.Generic.Queue`1");
        Stack = compilation.GetTypeByMetadataName("System.Collections.Generic.Stack`1");
        Exception = compilation.GetTypeByMetadataName("System.Exception");
#pragma warning restore RS0030
        _compilation = compilation;
    }

    /// <summary>The type of a full metadata name.</summary>
    internal INamedTypeSymbol? Find(string name) =>
#pragma warning disable RS0030 // this is where types are resolved
        _named.GetOrAdd(name, _compilation.GetTypeByMetadataName);
#pragma warning restore RS0030

    /// <summary>A lambda as data.</summary>
    internal INamedTypeSymbol? Expression { get; }

    /// <summary>A type as an object.</summary>
    internal INamedTypeSymbol? Type { get; }

    /// <summary>Source-generated P/Invoke.</summary>
    internal INamedTypeSymbol? LibraryImport { get; }

    /// <summary>Calls that vanish.</summary>
    internal INamedTypeSymbol? Conditional { get; }

    /// <summary>A window on memory.</summary>
    internal INamedTypeSymbol? Span { get; }

    /// <summary>A read-only window on memory.</summary>
    internal INamedTypeSymbol? ReadOnlySpan { get; }

    /// <summary>The base of structs.</summary>
    internal INamedTypeSymbol ValueType { get; }

    /// <summary>The base of enums.</summary>
    internal INamedTypeSymbol Enum { get; }

    /// <summary>The base of all.</summary>
    internal INamedTypeSymbol Object { get; }

    /// <summary>The base of arrays.</summary>
    internal INamedTypeSymbol Array { get; }

    /// <summary>Min, Max, Clamp.</summary>
    internal INamedTypeSymbol? Math { get; }

    /// <summary>First in, first out.</summary>
    internal INamedTypeSymbol? Queue { get; }

    /// <summary>Last in, first out.</summary>
    internal INamedTypeSymbol? Stack { get; }

    /// <summary>The base of exceptions.</summary>
    internal INamedTypeSymbol? Exception { get; }

    /// <summary>Whether a type is a span, read-only or not.</summary>
    internal bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true } named &&
        (SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, Span) ||
         SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, ReadOnlySpan));
}
