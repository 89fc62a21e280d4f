using Microsoft.CodeAnalysis;
using Spin.Analyzers.Contract;

namespace Spin.Analyzers.Rules1000;

/// <summary>Where the bytes of fields lie, in the machine's words of 8 bytes; what cannot be known counts as larger than it can be.</summary>
internal static class FieldLayout
{
    /// <summary>The bytes of a reference.</summary>
    internal const int Word = 8;

    // No layout goes on beyond it, and sums of it do not overflow.
    private const int Unknown = 1 << 20;
    private const int MaxDepth = 16;

    /// <summary>Whether a value of the type is, or may contain, a reference to an object or a place.</summary>
    internal static bool MayHoldReference(ITypeSymbol type)
    {
        if (type.IsReferenceType || type is ITypeParameterSymbol { IsUnmanagedType: false })
        {
            return true;
        }

        return type.TypeKind == TypeKind.Struct && !type.IsUnmanagedType;
    }

    /// <summary>
    /// Whether the machine reads and writes a field of the type at once. A struct of several fields it may take apart, even one that fits
    /// a word, when the compiler keeps its fields in registers.
    /// </summary>
    internal static bool IsAtomic(ITypeSymbol type, SpindleCompilation spindles, int depth = 0)
    {
        if (type.IsReferenceType || SizeOf(type, spindles) <= Word && type.SpecialType != SpecialType.None || type.TypeKind is TypeKind.Enum or TypeKind.Pointer or TypeKind.Error)
        {
            return true;
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named || depth > MaxDepth)
        {
            return false;
        }

        if (!spindles.Declares(named))
        {
            return named.Name is "TimeSpan" or "TimeOnly" or "DateOnly" or "Index" or "Half" or "Rune" && ClassLibrary.Contains(named) ||
                named.Name is "Ipv4Address" && named.ContainingAssembly.Name == "Spin";
        }

        ITypeSymbol? only = null;
        foreach (ISymbol member in named.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
            {
                if (only is not null)
                {
                    return false;
                }

                only = field.Type;
            }
        }

        return only is null || IsAtomic(only, spindles, depth + 1) && !IsInlineArray(named);
    }

    private static bool IsInlineArray(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InlineArrayAttribute")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of bytes of a field of the type.</summary>
    internal static int SizeOf(ITypeSymbol type, SpindleCompilation spindles, int depth = 0)
    {
        if (type.IsReferenceType)
        {
            return Word;
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => sizeof(byte),
            SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => sizeof(short),
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => sizeof(int),
            SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime => sizeof(long),
            SpecialType.System_IntPtr or SpecialType.System_UIntPtr => Word,
            SpecialType.System_Decimal => 2 * Word,
            _ => type switch
            {
                INamedTypeSymbol { EnumUnderlyingType: { } number } => SizeOf(number, spindles),
                INamedTypeSymbol { TypeKind: TypeKind.Struct } named when depth < MaxDepth && spindles.Declares(named) => SizeOfFields(named, spindles, depth),
                _ => Unknown,
            },
        };
    }

    // As many words as its fields may need, each on a border of its own.
    private static int SizeOfFields(INamedTypeSymbol type, SpindleCompilation spindles, int depth)
    {
        int size = 0;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
            {
                int bytes = SizeOf(field.Type, spindles, depth + 1);
                if (size + bytes >= Unknown)
                {
                    return Unknown;
                }

                int border = bytes >= Word ? Word : bytes;
                size = (size + border - 1) / border * border + bytes;
            }
        }

        return size;
    }
}
