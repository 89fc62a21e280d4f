using System;
using System.Collections.Generic;

namespace Spin.Policy;

/// <summary>
/// Which types bytes may be seen as: those of which any bytes are a value, and of which every byte belongs to a field. Sizes are those of
/// the runtime's layout for types without references (ECMA-335, II.10.7).
/// </summary>
internal static class ViewPolicy
{
    /// <summary>The largest type that is looked into; a packet is smaller.</summary>
    internal const int LargestSize = 1 << 16;

    /// <summary>Why no bytes are seen as a truth value.</summary>
    internal const string Bool = "is a bool, of which only 0 and 1 are values: make it a byte";

    /// <summary>Why no bytes are seen as an enumeration.</summary>
    internal const string Enum = "is an enum, of which bytes can be values that it does not name: make it its number, and convert that where it is checked";

    /// <summary>Why no bytes are seen as something with references.</summary>
    internal const string Reference = "is or holds a reference, which bytes never are: keep numbers in it only";

    /// <summary>Why no bytes are seen as a type that is not known.</summary>
    internal const string Parameter = "is a type parameter, of which nothing is known here: name the type";

    /// <summary>Why no bytes are seen as a type whose assembly alone gives its values.</summary>
    internal const string Foreign = "is another assembly's, which hides its fields because not all bytes are a value of it: use numbers";

    /// <summary>Why no bytes are seen as a number that is not of one size.</summary>
    internal const string NativeSize = "has the size of the machine's words: make it int or long";

    // Structures cannot contain themselves, but code that does not compile is judged too.
    private const int DeepestNesting = 16;

    /// <summary>The assembly whose numbers are made to be seen.</summary>
    internal const string Contract = "Spin";

    /// <summary>Whether a type of the contract is a number of which all bytes are values.</summary>
    /// <param name="name">Its name.</param>
    internal static bool IsNumberOfContract(string name) => name is "BigEndianUInt16" or "BigEndianUInt32" or "BigEndianUInt64";

    /// <summary>Judges a type.</summary>
    /// <param name="type">What bytes are seen as.</param>
    internal static ViewVerdict Judge(IViewedType type) => Judge(type, 0);

    private static ViewVerdict Judge(IViewedType type, int depth)
    {
        if (type.Refusal is { } refusal)
        {
            return ViewVerdict.Refuse(refusal);
        }

        if (type.NumberSize > 0)
        {
            return new ViewVerdict(type.NumberSize, type.NumberSize, null);
        }

        return depth > DeepestNesting ? ViewVerdict.Refuse("nests its structures too deep")
            : type.Layout.IsAutomatic ? ViewVerdict.Refuse("leaves the order of its fields to the runtime: give it [StructLayout(LayoutKind.Sequential)]")
            : JudgeFields(type, depth);
    }

    private static ViewVerdict JudgeFields(IViewedType type, int depth)
    {
        List<ViewedField> fields = [.. type.Fields];
        if (type.Layout.IsExplicit)
        {
            fields.Sort(static (left, right) => left.Offset.CompareTo(right.Offset));
        }

        int end = 0;
        int alignment = 1;
        foreach (ViewedField field in fields)
        {
            ViewVerdict verdict = Judge(field.Type, depth + 1);
            if (verdict.Problem is { } problem)
            {
                return ViewVerdict.Refuse(Under(field.Name, problem));
            }

            int border = type.Layout.Packing > 0 ? Math.Min(type.Layout.Packing, verdict.Alignment) : verdict.Alignment;
            int start = type.Layout.IsExplicit ? field.Offset : RoundUp(end, border);
            if (start > end)
            {
                return ViewVerdict.Refuse($"leaves {Bytes(start - end)} before '{field.Name}' that belong to no field: order the fields by size, or give it [StructLayout(LayoutKind.Sequential, Pack = 1)]");
            }

            alignment = Math.Max(alignment, border);
            end = Math.Max(end, start + (verdict.Size * type.Repetitions));
            if (end > LargestSize)
            {
                return ViewVerdict.Refuse($"is larger than {LargestSize} bytes");
            }
        }

        int size = Math.Max(RoundUp(end, alignment), type.Layout.Size);
        return end == 0 ? ViewVerdict.Refuse("has no fields")
            : size > end ? ViewVerdict.Refuse($"has {Bytes(size - end)} at its end that belong to no field: add a field for them, or give it [StructLayout(LayoutKind.Sequential, Pack = 1)]")
            : new ViewVerdict(size, alignment, null);
    }

    // What is wrong with a field of a field names both.
    private static string Under(string field, string problem) => problem.StartsWith(FieldPrefix, StringComparison.Ordinal)
        ? $"{FieldPrefix}{field}.{problem.Substring(FieldPrefix.Length)}"
        : $"{FieldPrefix}{field}', which {problem}";

    private const string FieldPrefix = "has the field '";

    private static string Bytes(int count) => count == 1 ? "1 byte" : $"{count} bytes";

    private static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;
}
