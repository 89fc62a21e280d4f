using Spin.Verifier.Metadata;

namespace Spin.Verifier.Domains;

/// <summary>The types of the platform whose values cannot change.</summary>
internal static class ImmutableTypes
{
    /// <summary>Whether a type is one, where its type arguments are.</summary>
    internal static bool Contain(DefinedType type)
    {
        if (type.Outer is { } outer && !(type.IsReadOnlyStruct && Contain(outer)))
        {
            return false;
        }

        string name = type.Name.Split('`')[0];
        if (type.IsReadOnlyStruct || Outermost(type).Namespace is "System.Collections.Immutable" or "System.Collections.Frozen")
        {
            return name is not ("ArraySegment" or "Memory");
        }

        return name is "Nullable" or "KeyValuePair" or "ValueTuple" or "SearchValues" or "Version" or "Type" or "Uri" or "Encoding" or "UTF8Encoding" or "CompositeFormat" or
            "StringComparer" or "EqualityComparer" or "Comparer" or "CultureInfo" or "NumberFormatInfo" or "Rune" or "BigInteger" or "IPAddress" or "Tuple";
    }

    private static DefinedType Outermost(DefinedType type)
    {
        while (type.Outer is { } outer)
        {
            type = outer;
        }

        return type;
    }
}
