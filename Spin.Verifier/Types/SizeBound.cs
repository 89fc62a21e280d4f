using System.Collections.Immutable;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Types;

/// <summary>
/// How large a structure or the fields of an object may be. A field is reached by adding its offset to a reference that may be null: the
/// sum must stay where nothing is mapped and an access is a null reference's.
/// </summary>
internal static class SizeBound
{
    /// <summary>Half of what a kernel takes for a null reference.</summary>
    internal const long Largest = 32 * 1024;

    private const int Word = 8;
    private const int DeepestNesting = 32;

    /// <summary>What stands for a type parameter, where it is not known yet.</summary>
    private const int Unknown = 2 * Word;

    /// <summary>Whether a type with its arguments is too large.</summary>
    internal static bool IsExceeded(NamedType type) => OfFields(type, 0) > Largest;

    /// <summary>The most bytes that a variable of a type takes.</summary>
    internal static long Of(IlType type) => Of(type, 0);

    private static long OfFields(NamedType type, int depth)
    {
        long sum = 0;
        foreach (NamedType ancestor in Hierarchy.SelfAndBases(type))
        {
            long own = 0;
            foreach (DefinedField field in ancestor.Definition.Fields)
            {
                if (field.IsStatic)
                {
                    continue;
                }

                long size = Of(field.Type.Unmodified.Substitute(ancestor.Arguments, ImmutableArray<IlType>.Empty), depth + 1);
                own = field.Offset >= 0 ? System.Math.Max(own, field.Offset + size) : own + size;
                if (own > Largest)
                {
                    return own;
                }
            }

            sum += System.Math.Max(own, ancestor.Definition.Layout.Size) * System.Math.Max(1, ancestor.Definition.Traits.InlineArrayLength ?? 1);
        }

        return sum;
    }

    private static long Of(IlType type, int depth) => type switch
    {
        TypeVariable => Unknown,
        NamedType { Definition: { IsValueType: true, Primitive: Primitive.None } } named => depth > DeepestNesting ? Largest + 1 : System.Math.Max(Word, OfFields(named, depth)),
        _ => Word,
    };
}
