using Microsoft.CodeAnalysis;
using Spin.Policy;

namespace Spin.Analyzers.Contract;

/// <summary>The class library as symbols, judged by the policy.</summary>
internal static class ClassLibrary
{
    /// <summary>Whether a symbol is declared by the class library.</summary>
    internal static bool Contains(ISymbol symbol) => symbol.ContainingAssembly?.Identity.Name is { } name &&
        (name.StartsWith("System.", System.StringComparison.Ordinal) || name.StartsWith("Microsoft.Win32.", System.StringComparison.Ordinal) ||
         name is "System" or "mscorlib" or "netstandard" or "Microsoft.CSharp" or "Microsoft.VisualBasic" or "Microsoft.VisualBasic.Core" or "WindowsBase");

    /// <summary>Whether a type is one whose members access memory in one step, in an order that others see.</summary>
    internal static bool IsAtomicAccess(INamedTypeSymbol type) => type.Name is "Interlocked" or "Volatile" && Namespaces.IsIn(type, "System", "Threading");

    /// <summary>Whether a type's values are windows on memory that is kept elsewhere, and may be kept themselves, as spans may not.</summary>
    internal static bool IsWindow(ITypeSymbol type) =>
        type.Name is "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" && Namespaces.IsBelow(type, "System");

    /// <summary>Judges a member of a type, or a type.</summary>
    internal static ApiVerdict Judge(ISymbol symbol)
    {
        INamedTypeSymbol type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        bool isNested = type.ContainingType is not null;
        while (type.ContainingType is { } outer)
        {
            type = outer;
        }

        return ApiPolicy.Judge(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            isNested || symbol is INamedTypeSymbol ? "" : symbol.MetadataName);
    }
}
