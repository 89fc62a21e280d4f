namespace Spin.Generators.Models;

/// <summary>A field or property of an event's payload, or a parameter itself, on which handlers can match.</summary>
/// <param name="Name">Its name, as <c>nameof</c> gives it.</param>
/// <param name="Expression">How the dispatcher reads it from the event's parameters.</param>
/// <param name="Type">Its fully qualified type: an integer, an enum, <c>char</c> or <c>bool</c>.</param>
/// <param name="Underlying">The keyword of its integer type; for an enum that of the type beneath.</param>
internal sealed record FieldModel(string Name, string Expression, string Type, string Underlying)
{
    /// <summary>What is added to a value of the field, as a number of its size, so that the order of unsigned numbers is the field's.</summary>
    internal ulong Offset => Underlying switch
    {
        "sbyte" or "short" or "int" => 1ul << 31,
        "long" => 1ul << 63,
        _ => 0,
    };

    /// <summary>The rank of the highest value that a number of the field's size has.</summary>
    internal ulong LastRank => Underlying is "long" or "ulong" ? ulong.MaxValue : uint.MaxValue;

    /// <summary>Where a value stands among those of the field: the lowest of its type of 32 or 64 bits is 0.</summary>
    internal ulong Rank(long value) => Underlying is "long" or "ulong" ? unchecked((ulong)value + Offset) : (uint)unchecked((ulong)value + Offset);
}
