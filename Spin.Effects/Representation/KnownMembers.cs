using System.Collections.Immutable;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Representation;

/// <summary>Members of the class library whose result says something to a proof: lengths, slices, smaller and greater.</summary>
internal static class KnownMembers
{
    private static readonly Interval s_bitCounts = new(0, 64);
    private static readonly Interval s_positions = new(-1, Interval.MaxLength - 1);

    /// <summary>What a call computes.</summary>
    /// <param name="owner">The metadata name of the declaring type, with its namespace.</param>
    /// <param name="name">The metadata name of the method.</param>
    /// <param name="receiver">The object or struct; null for a static method.</param>
    /// <param name="arguments">The arguments in the order of the parameters.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="site">Where it stands.</param>
    /// <returns>Null where nothing is known.</returns>
    internal static Expression? Lower(string owner, string name, Expression? receiver, ImmutableArray<Expression> arguments, TypeShape type, Site site)
    {
        if (receiver is not null)
        {
            return LowerInstance(owner, name, receiver, arguments, type, site);
        }

        return (owner, name) switch
        {
            ("System.Math" or "System.Int32" or "System.UInt32" or "System.Int64" or "System.UInt64", "Min") when arguments.Length == 2 =>
                new Binary(BinaryOperator.Minimum, arguments[0], arguments[1], type, site: site),
            ("System.Math" or "System.Int32" or "System.UInt32" or "System.Int64" or "System.UInt64", "Max") when arguments.Length == 2 =>
                new Binary(BinaryOperator.Maximum, arguments[0], arguments[1], type, site: site),
            ("System.Math" or "System.Int32" or "System.UInt32" or "System.Int64" or "System.UInt64", "Clamp") when arguments.Length == 3 =>
                new Binary(BinaryOperator.Minimum, new Binary(BinaryOperator.Maximum, arguments[0], arguments[1], type), arguments[2], type, site: site),
            ("System.Numerics.BitOperations", "PopCount" or "LeadingZeroCount" or "TrailingZeroCount" or "Log2") =>
                new Opaque(type, arguments, site) { Range = s_bitCounts, IsPure = true },
            ("System.MemoryExtensions", "Trim" or "TrimStart" or "TrimEnd") when arguments[0].Type.IsSpan => new Slice(arguments[0], null, null, site),
            _ => null,
        };
    }

    /// <summary>The values of a result that is a number: a position in a span or array, or minus one.</summary>
    internal static Interval RangeOf(string owner, string name) => (owner, name) switch
    {
        ("System.MemoryExtensions" or "System.String" or "System.Array" or "System.Collections.Generic.List`1",
            "IndexOf" or "LastIndexOf" or "IndexOfAny" or "LastIndexOfAny" or "IndexOfAnyExcept" or "LastIndexOfAnyExcept" or "IndexOfAnyInRange" or "IndexOfAnyExceptInRange") => s_positions,
        ("System.MemoryExtensions", "CommonPrefixLength" or "Count") => Interval.Length,
        _ => Interval.All,
    };

    private static Expression? LowerInstance(string owner, string name, Expression receiver, ImmutableArray<Expression> arguments, TypeShape type, Site site)
    {
        switch (name)
        {
            case "get_Length" or "get_Count" when receiver.Type.Sequence != SequenceKind.None && arguments.IsEmpty:
                return new Length(receiver, site);
            case "get_IsEmpty" when receiver.Type.IsSpan:
                return new Binary(BinaryOperator.LessOrEqual, new Length(receiver, site), new Constant(0, TypeShape.Int32), TypeShape.Boolean, site: site);
            case "get_Length" or "get_Count" when arguments.IsEmpty && type.Range == TypeShape.Int32.Range:
                return new Opaque(TypeShape.Int32, [receiver], site) { Range = Interval.Length, IsPure = IsFixed(owner) };
            case "Slice" when receiver.Type.IsSpan:
                return new Slice(receiver, arguments[0], arguments.Length > 1 ? CutFromEnd(receiver, arguments[0], arguments[1]) : null, site);
            case "GetLength" when owner == "System.Array":
                return new Opaque(type, arguments.Insert(0, receiver), site) { IsPure = true, Range = Interval.Length };
            case "GetUpperBound" or "GetLowerBound" when owner == "System.Array":
                return new Opaque(type, arguments.Insert(0, receiver), site) { IsPure = true, Range = new Interval(-1, Interval.MaxLength) };
            default:
                return null;
        }
    }

    // Structs that are as long as they were made.
    private static bool IsFixed(string owner) =>
        owner is "System.Memory`1" or "System.ReadOnlyMemory`1" or "System.ArraySegment`1" or "System.Collections.Immutable.ImmutableArray`1";

    // A length of (all - cut) - start, or all - cut from the start, leaves out the cut at the end.
    private static Expression? CutFromEnd(Expression receiver, Expression start, Expression length)
    {
        if (length is not Binary { Operator: BinaryOperator.Subtract } difference)
        {
            return null;
        }

        if (IsLengthOf(difference.Left, receiver))
        {
            return start is Constant { Value: 0 } ? difference.Right : null;
        }

        return difference.Left is Binary { Operator: BinaryOperator.Subtract } inner && IsLengthOf(inner.Left, receiver) && AreSame(difference.Right, start) ? inner.Right : null;
    }

    private static bool IsLengthOf(Expression expression, Expression sequence) => expression is Length length && AreSame(length.Sequence, sequence);

    private static bool AreSame(Expression first, Expression second) => ReferenceEquals(first, second) || (first, second) switch
    {
        (Constant { Value: { } left }, Constant { Value: { } right }) => left == right,
        (VariableReference left, VariableReference right) => left.Variable == right.Variable,
        (FieldReference { Instance: { } left } first1, FieldReference { Instance: { } right } second1) => first1.Field == second1.Field && AreSame(left, right),
        _ => false,
    };
}
