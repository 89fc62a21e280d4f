using System.Globalization;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Values of matched fields in generated code.</summary>
internal static class KeyText
{
    /// <summary>A constant of the field's type.</summary>
    internal static string Constant(FieldModel field, long value)
    {
        string number = field.Underlying switch
        {
            "bool" => value != 0 ? "true" : "false",
            "char" => $"(char){Number(value)}",
            "uint" => $"{Number(value)}u",
            "long" => Literal.Long(value),
            "ulong" => $"{unchecked((ulong)value).ToString(CultureInfo.InvariantCulture)}ul",
            _ => Number(value),
        };
        return field.Type == field.Underlying ? number : $"({field.Type})({number})";
    }

    /// <summary>The field as a number of 64 bits, as grants, installations and activation write it.</summary>
    internal static string Number(FieldModel field) =>
        field.Underlying == "bool" ? $"({field.Expression} ? 1L : 0L)" : $"unchecked((long)({field.Underlying}){field.Expression})";

    /// <summary>Whether the field has 64 bits.</summary>
    internal static bool IsWide(FieldModel field) => field.Underlying is "long" or "ulong";

    /// <summary>The field as an unsigned number of 32 or 64 bits, as the hash takes it.</summary>
    internal static string Unsigned(FieldModel field)
    {
        string type = IsWide(field) ? "ulong" : "uint";
        return field.Underlying == "bool" ? $"({field.Expression} ? 1u : 0u)" : $"unchecked(({type})({field.Underlying}){field.Expression})";
    }

    /// <summary>The field as its rank: an unsigned number whose order is the field's.</summary>
    internal static string Rank(FieldModel field) => field.Offset == 0
        ? Unsigned(field)
        : $"unchecked({Unsigned(field)} + {field.Offset.ToString(CultureInfo.InvariantCulture)}u{(IsWide(field) ? "l" : "")})";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
