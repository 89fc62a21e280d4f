using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Spin.Analyzers.Contract;

/// <summary>Whether the value of a type can change once it has been made. Many threads ask.</summary>
internal sealed class Immutability(SpindleCompilation spindles)
{
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether no part of a value of the type can change.</summary>
    internal bool IsImmutable(ITypeSymbol type) =>
        _known.TryGetValue(type, out bool known) ? known : _known.GetOrAdd(type, IsImmutable(type, new TypesMet()));

    // A type that contains itself is as immutable as its other parts. What is said of a part holds only as long as the whole is looked
    // at, since it may rest on that: only the whole is remembered.
    private bool IsImmutable(ITypeSymbol type, TypesMet met) =>
        _known.TryGetValue(type, out bool known) ? known : !met.Add(type) || !met.AreTooMany && Judge(type, met);

    private bool Judge(ITypeSymbol type, TypesMet met)
    {
        if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Error ||
            type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr) or SpecialType.System_DateTime ||
            type is not INamedTypeSymbol named)
        {
            return type is INamedTypeSymbol || type.TypeKind == TypeKind.Error;
        }

        if (!spindles.Declares(named))
        {
            return IsImmutableInClassLibrary(named) && ArgumentsAreImmutable(named, met) && (named.ContainingType is not { } outer || named.IsReadOnly && IsImmutable(outer, met));
        }

        return (named.TypeKind == TypeKind.Struct || named is { TypeKind: TypeKind.Class, IsSealed: true }) && FieldsAreImmutable(named, met);
    }

    private bool ArgumentsAreImmutable(INamedTypeSymbol type, TypesMet met)
    {
        foreach (ITypeSymbol argument in type.TypeArguments)
        {
            if (!IsImmutable(argument, met))
            {
                return false;
            }
        }

        return true;
    }

    // The static itself is readonly: fields of a struct are then readonly too, fields of a class must be.
    private bool FieldsAreImmutable(INamedTypeSymbol type, TypesMet met)
    {
        for (INamedTypeSymbol? level = type; level is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; level = level.BaseType)
        {
            if (!spindles.Declares(level))
            {
                return IsImmutable(level, met);
            }

            foreach (ISymbol member in level.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false } field && (level.IsReferenceType && !field.IsReadOnly || !IsImmutable(field.Type, met)))
                {
                    return false;
                }
            }

            if (CapturesParameters(level))
            {
                return false;
            }
        }

        return true;
    }

    // A primary constructor's parameter that a method uses is a mutable field without a name.
    private static bool CapturesParameters(INamedTypeSymbol type)
    {
        if (type.IsValueType)
        {
            return false;
        }

        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } and not RecordDeclarationSyntax)
            {
                foreach (ParameterSyntax parameter in parameters)
                {
                    if (IsUsedInBodies(type, parameter.Identifier.ValueText))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsUsedInBodies(INamedTypeSymbol type, string name)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: not MethodKind.Constructor } method || HasParameter(method, name))
            {
                continue;
            }

            foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
            {
                foreach (SyntaxToken token in reference.GetSyntax().DescendantTokens())
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool HasParameter(IMethodSymbol method, string name)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsImmutableInClassLibrary(INamedTypeSymbol type)
    {
        if (type.IsValueType && type.IsReadOnly || Namespaces.IsBelow(type, "System", "Collections", "Immutable") || Namespaces.IsBelow(type, "System", "Collections", "Frozen"))
        {
            return type.Name is not ("ArraySegment" or "Memory");
        }

        return type.Name switch
        {
            "Nullable" or "KeyValuePair" or "ValueTuple" or "SearchValues" or "Version" or "Type" or "Uri" or "Encoding" or "UTF8Encoding" or "CompositeFormat" or
            "StringComparer" or "EqualityComparer" or "Comparer" or "CultureInfo" or "NumberFormatInfo" or "Rune" or "BigInteger" or "IPAddress" or "Tuple" => true,
            _ => false,
        };
    }
}
