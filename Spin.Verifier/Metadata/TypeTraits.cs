using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>What the type system knows of a type beyond its bases.</summary>
internal sealed class TypeTraits
{
    private const string CompilerServices = "System.Runtime.CompilerServices";

    private TypeTraits()
    {
    }

    /// <summary>Whether its values are stored in place.</summary>
    internal bool IsValueType { get; private init; }

    /// <summary>Whether it is an enumeration.</summary>
    internal bool IsEnum { get; private init; }

    /// <summary>Whether it is a delegate.</summary>
    internal bool IsDelegate { get; private init; }

    /// <summary>What number it is.</summary>
    internal Primitive Primitive { get; private init; }

    /// <summary>Whether its values live on the stack only.</summary>
    internal bool IsRefStruct { get; private init; }

    /// <summary>Whether its instance members do not change it.</summary>
    internal bool IsReadOnlyStruct { get; private init; }

    /// <summary>How often its one field is repeated, as an attribute has it; null where none has.</summary>
    internal int? InlineArrayLength { get; private init; }

    /// <summary>Reads them.</summary>
    internal static TypeTraits Read(DefinedType type)
    {
        MetadataReader reader = type.Assembly.Reader;
        bool isRoot = type.Base is null;
        NamedType? ancestor = type.Base;
        bool isOfCore = ancestor is not null && ancestor.Definition.Assembly.FindType("System", "Object") is { Base: null };
        string parent = isOfCore && ancestor!.Definition.Namespace == "System" && ancestor.Definition.Outer is null ? ancestor.Definition.Name : "";
        bool isEnum = parent == "Enum";
        bool isValue = isEnum || parent == "ValueType" && !(type.Name == "Enum" && type.Namespace == "System" && ReferenceEquals(type.Assembly, ancestor!.Definition.Assembly));
        bool isCore = !isRoot && ReferenceEquals(type.Assembly, ancestor!.Definition.Assembly) && isOfCore;
        CustomAttributeHandleCollection attributes = type.CustomAttributes;
        return new TypeTraits
        {
            IsEnum = isEnum,
            IsValueType = isValue,
            IsDelegate = parent == "MulticastDelegate",
            Primitive = isEnum ? BeneathEnum(type) :
                isValue && isCore && type.Namespace == "System" && type.Outer is null ? Primitives.Of(type.Name) : Primitive.None,
            IsRefStruct = isValue && AttributeReader.Has(reader, attributes, CompilerServices, "IsByRefLikeAttribute"),
            IsReadOnlyStruct = isValue && AttributeReader.Has(reader, attributes, CompilerServices, "IsReadOnlyAttribute"),
            InlineArrayLength = AttributeReader.Int32(reader, attributes, CompilerServices, "InlineArrayAttribute"),
        };
    }

    private static Primitive BeneathEnum(DefinedType type)
    {
        foreach (DefinedField field in type.Fields)
        {
            if (!field.IsStatic && field.Type.Unmodified is NamedType { Definition.IsEnum: false } number)
            {
                return number.Definition.Primitive;
            }
        }

        return Primitive.None;
    }
}
