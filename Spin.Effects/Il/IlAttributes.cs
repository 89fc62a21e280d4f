using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>Looks for attributes.</summary>
internal static class IlAttributes
{
    /// <summary>Whether an attribute of a type is among some.</summary>
    internal static bool Has(IlModule module, CustomAttributeHandleCollection attributes, string type) => Find(module, attributes, type) is not null;

    /// <summary>The first attribute of a type.</summary>
    internal static CustomAttribute? Find(IlModule module, CustomAttributeHandleCollection attributes, string type)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = module.Reader.GetCustomAttribute(handle);
            if (TypeOf(module, attribute).Name == type)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The value of a named argument of an attribute.</summary>
    /// <returns>Null where it is not given.</returns>
    internal static object? NamedArgument(IlModule module, CustomAttribute attribute, string name)
    {
        foreach (CustomAttributeNamedArgument<string> argument in attribute.DecodeValue(new IlAttributeReader(module)).NamedArguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The type of an attribute, with its arguments.</summary>
    internal static IlType TypeOf(IlModule module, CustomAttribute attribute)
    {
        MetadataReader reader = module.Reader;
        EntityHandle owner = attribute.Constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType();
        return owner.Kind switch
        {
            HandleKind.TypeDefinition => module.Types.GetTypeFromDefinition(reader, (TypeDefinitionHandle)owner, 0),
            HandleKind.TypeReference => module.Types.GetTypeFromReference(reader, (TypeReferenceHandle)owner, 0),
            _ => reader.GetTypeSpecification((TypeSpecificationHandle)owner).DecodeSignature(module.Types, null),
        };
    }
}
