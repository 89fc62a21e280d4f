using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Spin.Generators.Parsing;

/// <summary>Constants of attributes as numbers and as text.</summary>
internal static class ConstantValue
{
    /// <summary>A constant as the number that matches compare, or null where it is no integer, enum, <c>char</c> or <c>bool</c>.</summary>
    internal static long? Number(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        char letter => letter,
        byte number => number,
        sbyte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => unchecked((long)number),
        _ => null,
    };

    /// <summary>Whether a number is a value of an integer type.</summary>
    internal static bool Fits(long value, string underlying) => underlying switch
    {
        "bool" => value is 0 or 1,
        "char" or "ushort" => value is >= ushort.MinValue and <= ushort.MaxValue,
        "byte" => value is >= byte.MinValue and <= byte.MaxValue,
        "sbyte" => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        "short" => value is >= short.MinValue and <= short.MaxValue,
        "int" => value is >= int.MinValue and <= int.MaxValue,
        "uint" => value is >= uint.MinValue and <= uint.MaxValue,
        _ => true,
    };

    /// <summary>A constant as an expression of a type, or null where it is none.</summary>
    internal static string? Expression(TypedConstant constant, ITypeSymbol type)
    {
        string reference = SymbolText.Reference(type);
        if (constant.IsNull)
        {
            return $"default({reference})!";
        }

        if (constant.Kind is TypedConstantKind.Enum)
        {
            return SymbolEqualityComparer.Default.Equals(constant.Type, type) && constant.Value is { } member
                ? $"({reference})({Convert.ToString(member, CultureInfo.InvariantCulture)})"
                : null;
        }

        bool convertible = constant.Kind is TypedConstantKind.Primitive && constant.Type is { } from &&
            (from.SpecialType == type.SpecialType || (IsNumber(from) && IsNumber(type)));
        if (!convertible || constant.Value is not { } value)
        {
            return null;
        }

        string literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) ?? "default";
        return IsNumber(type) ? $"unchecked(({reference})({literal}))" : literal;
    }

    /// <summary>Whether results of a type can be summed.</summary>
    internal static bool IsNumber(ITypeSymbol type) => type.SpecialType is
        SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 or
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
}
