using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Verifier.Metadata;

/// <summary>Reads custom attributes by name: those that the compilers know, they know by name.</summary>
internal static class AttributeReader
{
    private const ushort Prolog = 1;

    /// <summary>Namespace and name of an attribute's class.</summary>
    internal static (string Space, string Name) Name(MetadataReader reader, CustomAttribute attribute)
    {
        (StringHandle space, StringHandle name) = Handles(reader, attribute);
        return (reader.GetString(space), reader.GetString(name));
    }

    /// <summary>Whether there is an attribute of a name.</summary>
    internal static bool Has(MetadataReader reader, CustomAttributeHandleCollection attributes, string space, string name)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            if (IsNamed(reader, reader.GetCustomAttribute(handle), space, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first argument, a number, of the attribute of a name.</summary>
    internal static int? Int32(MetadataReader reader, CustomAttributeHandleCollection attributes, string space, string name)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (IsNamed(reader, attribute, space, name))
            {
                BlobReader value = reader.GetBlobReader(attribute.Value);
                return value.Length >= sizeof(ushort) + sizeof(int) && value.ReadUInt16() == Prolog ? value.ReadInt32() : 0;
            }
        }

        return null;
    }

    /// <summary>The first arguments, texts, of the attributes of a name.</summary>
    internal static ImmutableHashSet<string> Strings(MetadataReader reader, EntityHandle parent, string space, string name)
    {
        ImmutableHashSet<string>.Builder found = ImmutableHashSet.CreateBuilder<string>(System.StringComparer.OrdinalIgnoreCase);
        foreach (CustomAttributeHandle handle in reader.GetCustomAttributes(parent))
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (IsNamed(reader, attribute, space, name))
            {
                BlobReader value = reader.GetBlobReader(attribute.Value);
                if (value.Length > sizeof(ushort) && value.ReadUInt16() == Prolog && value.ReadSerializedString() is { } text)
                {
                    found.Add(text.Split(',')[0].Trim());
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool IsNamed(MetadataReader reader, CustomAttribute attribute, string space, string name)
    {
        (StringHandle ofSpace, StringHandle ofName) = Handles(reader, attribute);
        return reader.StringComparer.Equals(ofName, name) && reader.StringComparer.Equals(ofSpace, space);
    }

    private static (StringHandle Space, StringHandle Name) Handles(MetadataReader reader, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind switch
        {
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
            _ => default,
        };
        if (type.Kind == HandleKind.TypeSpecification)
        {
            type = GenericDefinition(reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature));
        }

        switch (type.Kind)
        {
            case HandleKind.TypeDefinition when !type.IsNil:
                TypeDefinition definition = reader.GetTypeDefinition((TypeDefinitionHandle)type);
                return (definition.Namespace, definition.Name);
            case HandleKind.TypeReference:
                TypeReference reference = reader.GetTypeReference((TypeReferenceHandle)type);
                return (reference.Namespace, reference.Name);
            default:
                return default;
        }
    }

    private static EntityHandle GenericDefinition(BlobReader blob) =>
        blob.Length > 2 && (SignatureTypeCode)blob.ReadByte() == SignatureTypeCode.GenericTypeInstance &&
        (SignatureTypeKind)blob.ReadByte() == SignatureTypeKind.Class ? blob.ReadTypeHandle() : default;
}
