namespace Spin.Analysis.Representation;

/// <summary>What proofs need to know of a type.</summary>
/// <param name="Name">How messages name it.</param>
/// <param name="Range">The values of an integer type; every value for any other.</param>
/// <param name="Sequence">What a value of it walks along, if anything.</param>
/// <param name="IsStruct">Whether an assignment copies it.</param>
internal sealed record TypeShape(string Name, Interval Range, SequenceKind Sequence = SequenceKind.None, bool IsStruct = false)
{
    /// <summary>A truth value.</summary>
    internal static readonly TypeShape Boolean = new("bool", new Interval(0, 1), IsStruct: true);

    /// <summary>Eight bits with a sign.</summary>
    internal static readonly TypeShape SByte = new("sbyte", new Interval(sbyte.MinValue, sbyte.MaxValue), IsStruct: true);

    /// <summary>Eight bits.</summary>
    internal static readonly TypeShape Byte = new("byte", new Interval(0, byte.MaxValue), IsStruct: true);

    /// <summary>Sixteen bits with a sign.</summary>
    internal static readonly TypeShape Int16 = new("short", new Interval(short.MinValue, short.MaxValue), IsStruct: true);

    /// <summary>Sixteen bits.</summary>
    internal static readonly TypeShape UInt16 = new("ushort", new Interval(0, ushort.MaxValue), IsStruct: true);

    /// <summary>A UTF-16 code unit.</summary>
    internal static readonly TypeShape Char = new("char", new Interval(0, char.MaxValue), IsStruct: true);

    /// <summary>Thirty-two bits with a sign.</summary>
    internal static readonly TypeShape Int32 = new("int", new Interval(int.MinValue, int.MaxValue), IsStruct: true);

    /// <summary>Thirty-two bits.</summary>
    internal static readonly TypeShape UInt32 = new("uint", new Interval(0, uint.MaxValue), IsStruct: true);

    /// <summary>Sixty-four bits with a sign.</summary>
    internal static readonly TypeShape Int64 = new("long", Interval.All, IsStruct: true);

    /// <summary>Sixty-four bits, of which the upper half of the values is not told apart.</summary>
    internal static readonly TypeShape UInt64 = new("ulong", new Interval(0, long.MaxValue), IsStruct: true);

    /// <summary>Any type of which nothing need be known.</summary>
    internal static readonly TypeShape Other = new("?", Interval.All);

    /// <summary>Whether it counts exactly: an integer, whose every step is one that was written.</summary>
    internal bool IsInteger => Range != Interval.All || Name == Int64.Name;

    /// <summary>Whether a place of this type may hold places of other types.</summary>
    internal bool IsComposite => IsStruct && !IsInteger && !IsSpan;

    /// <summary>Whether a place of this type may be one of another type under another name: both integers of one size, or neither an integer.</summary>
    internal bool MayBe(TypeShape other) => ReferenceEquals(this, Other) || ReferenceEquals(other, Other) ||
        (IsInteger && other.IsInteger ? Interval.Bits(Range) == Interval.Bits(other.Range) : IsInteger == other.IsInteger && IsSpan == other.IsSpan);

    /// <summary>Whether values are never negative.</summary>
    internal bool IsUnsigned => Range.Min == 0;

    /// <summary>The bits in which values are computed: a shift by as many is one by none (C# specification, 12.11).</summary>
    internal int ComputedBits => Range.Min >= int.MinValue && Range.Max <= uint.MaxValue ? 32 : 64;

    /// <summary>Whether it is a span.</summary>
    internal bool IsSpan => Sequence == SequenceKind.Span;

    /// <summary>Whether it is a truth value.</summary>
    internal bool IsBoolean => ReferenceEquals(this, Boolean);
}
