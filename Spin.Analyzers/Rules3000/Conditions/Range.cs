using Microsoft.CodeAnalysis;

namespace Spin.Analyzers.Rules3000.Conditions;

/// <summary>The integers that a place may hold. Decimal holds every integer of 64 bits, signed or not.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
internal readonly record struct Range(decimal Low, decimal High)
{
    /// <summary>Whether there is none.</summary>
    internal bool IsEmpty => Low > High;

    /// <summary>What a type can hold; lengths and counts are not negative.</summary>
    /// <returns>Null where the type is no integer.</returns>
    internal static Range? OfType(ITypeSymbol? type, string path)
    {
        ITypeSymbol? underlying = type is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number : type;
        Range? range = underlying?.SpecialType switch
        {
            SpecialType.System_Boolean => new Range(0, 1),
            SpecialType.System_Byte => new Range(byte.MinValue, byte.MaxValue),
            SpecialType.System_SByte => new Range(sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_UInt16 => new Range(ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Char => new Range(char.MinValue, char.MaxValue),
            SpecialType.System_Int16 => new Range(short.MinValue, short.MaxValue),
            SpecialType.System_UInt32 => new Range(uint.MinValue, uint.MaxValue),
            SpecialType.System_Int32 => new Range(int.MinValue, int.MaxValue),
            SpecialType.System_UInt64 => new Range(ulong.MinValue, ulong.MaxValue),
            SpecialType.System_Int64 => new Range(long.MinValue, long.MaxValue),
            _ => null,
        };
        bool isCount = path.EndsWith(".Length", System.StringComparison.Ordinal) || path.EndsWith(".Count", System.StringComparison.Ordinal);
        return range is { } known && isCount ? known with { Low = 0 } : range;
    }

    /// <summary>The value of a constant.</summary>
    /// <returns>Null where it is no integer, character or bool.</returns>
    internal static decimal? Number(object? constant) => constant switch
    {
        bool flag => flag ? 1 : 0,
        byte number => number,
        sbyte number => number,
        short number => number,
        ushort number => number,
        char number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => number,
        _ => null,
    };
}
