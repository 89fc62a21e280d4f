using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Spin.Policy;

namespace Spin.Analyzers.Contract;

/// <summary>A type of source, or one that source uses, as a view over bytes asks for it.</summary>
/// <param name="type">The type.</param>
/// <param name="viewer">The assembly that looks.</param>
internal sealed class SourceViewedType(ITypeSymbol type, IAssemblySymbol viewer) : IViewedType
{
    private const int AutomaticLayout = 3;
    private const int ExplicitLayout = 2;

    private ViewedLayout? _layout;

    /// <inheritdoc/>
    public string? Refusal => type switch
    {
        ITypeParameterSymbol => ViewPolicy.Parameter,
        { SpecialType: SpecialType.System_Boolean } => ViewPolicy.Bool,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => ViewPolicy.NativeSize,
        { TypeKind: TypeKind.Enum } => ViewPolicy.Enum,
        _ when NumberSize > 0 => null,
        not INamedTypeSymbol { TypeKind: TypeKind.Struct } => ViewPolicy.Reference,
        { IsRefLikeType: true } => ViewPolicy.Reference,
        _ => IsHidden() ? ViewPolicy.Foreign : null,
    };

    /// <inheritdoc/>
    public int NumberSize => type.SpecialType switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte => sizeof(byte),
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => sizeof(short),
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => sizeof(int),
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double => sizeof(long),
        _ => 0,
    };

    /// <inheritdoc/>
    public ViewedLayout Layout => _layout ??= ReadLayout();

    /// <inheritdoc/>
    public int Repetitions => FindAttribute(type, "InlineArrayAttribute", "CompilerServices") is { ConstructorArguments: [{ Value: int length }] } ? length : 1;

    /// <inheritdoc/>
    public IEnumerable<ViewedField> Fields
    {
        get
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsConst: false } declared)
                {
                    int offset = FindAttribute(declared, "FieldOffsetAttribute", "InteropServices") is { ConstructorArguments: [{ Value: int value }] } ? value : 0;
                    string name = declared.AssociatedSymbol?.Name ?? declared.Name;
                    yield return new ViewedField(name, offset, new SourceViewedType(declared.IsFixedSizeBuffer ? declared.ContainingType : declared.Type, viewer));
                }
            }
        }
    }

    // The contract's own numbers are made to be seen; of others the owner decides by what it shows.
    private bool IsHidden()
    {
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, viewer) ||
            type.ContainingAssembly?.Name == ViewPolicy.Contract && ViewPolicy.IsNumberOfContract(type.Name))
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, DeclaredAccessibility: not Accessibility.Public })
            {
                return true;
            }
        }

        return false;
    }

    private ViewedLayout ReadLayout()
    {
        if (FindAttribute(type, "StructLayoutAttribute", "InteropServices") is not { ConstructorArguments: [{ } kind] } attribute)
        {
            return default;
        }

        int packing = 0;
        int size = 0;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Value is int value)
            {
                packing = argument.Key == "Pack" ? value : packing;
                size = argument.Key == "Size" ? value : size;
            }
        }

        int number = kind.Value is { } constant ? System.Convert.ToInt32(constant, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new ViewedLayout(number == AutomaticLayout, number == ExplicitLayout, packing, size);
    }

    private static AttributeData? FindAttribute(ISymbol symbol, string name, string space)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && Namespaces.IsIn(type, "System", "Runtime", space))
            {
                return attribute;
            }
        }

        return null;
    }
}
