using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Policy;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>Attributes by the same list as in source: the compilers know theirs by name alone, and some switch checks off.</summary>
internal static class Attributes
{
    private const string ExportAttribute = "RuntimeExportAttribute";
    private const string ExportNamespace = "System.Runtime";
    private const string KernelEntry = "spin_cs_create_image";

    /// <summary>Which attributes are not allowed.</summary>
    internal static IEnumerable<RuleFinding> Judge(AssemblyUnderTest test)
    {
        MetadataReader reader = test.Assembly.Reader;
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            (string space, string name) = AttributeReader.Name(reader, attribute);
            if (IsAllowed(test, attribute, space, name))
            {
                continue;
            }

            (string member, MethodDefinitionHandle method) = Place(test.Assembly, attribute.Parent);
            yield return name switch
            {
                "UnverifiableCodeAttribute" => new RuleFinding("SPIN9002", "was compiled with AllowUnsafeBlocks: remove the property from the project", test.Assembly.Name),
                _ => new RuleFinding(Id(name), $"[{name.Replace("Attribute", "", StringComparison.Ordinal)}] is not among the attributes that a spindle may have", member, method),
            };
        }
    }

    private static bool IsAllowed(AssemblyUnderTest test, CustomAttribute attribute, string space, string name) =>
        name.Length > 0 && AttributePolicy.Find(space, name.Split('`')[0]) != AttributeUse.Refused ||
        test.Role == AssemblyRole.Image && (space, name) == (ExportNamespace, ExportAttribute) && IsKernelEntry(test.Assembly, attribute);

    // The kernel finds the image by this one name.
    private static bool IsKernelEntry(LinkedAssembly assembly, CustomAttribute attribute)
    {
        if (attribute.Parent.Kind != HandleKind.MethodDefinition)
        {
            return false;
        }

        BlobReader value = assembly.Reader.GetBlobReader(attribute.Value);
        MethodDefinition method = assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Parent);
        return value.Length > sizeof(ushort) && value.ReadUInt16() == 1 && value.ReadSerializedString() == KernelEntry &&
            assembly.Reader.GetString(method.Name) == "CreateForKernel" && assembly.Type(method.GetDeclaringType()).FullName == "SpinImage" &&
            (method.Attributes & System.Reflection.MethodAttributes.Static) != 0 && method.GetParameters().Count == 0;
    }

    private static string Id(string name) => name switch
    {
        "UnsafeAccessorAttribute" or "UnsafeAccessorTypeAttribute" or "IgnoresAccessChecksToAttribute" => "SPIN1010",
        "SkipLocalsInitAttribute" => VerifierRules.Uncleared,
        "ModuleInitializerAttribute" => "SPIN1018",
        "DllImportAttribute" or "LibraryImportAttribute" => VerifierRules.ForeignCode,
        "FixedBufferAttribute" => VerifierRules.Pinned,
        _ => VerifierRules.BackDoor,
    };

    private static (string Member, MethodDefinitionHandle Method) Place(LinkedAssembly assembly, EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.MethodDefinition:
                MethodDefinition method = assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)parent);
                return ($"{assembly.Type(method.GetDeclaringType())}.{assembly.Reader.GetString(method.Name)}", (MethodDefinitionHandle)parent);
            case HandleKind.TypeDefinition:
                DefinedType type = assembly.Type((TypeDefinitionHandle)parent);
                return (type.FullName, type.Methods.IsEmpty ? default : type.Methods[0].Handle);
            case HandleKind.FieldDefinition:
                FieldDefinition field = assembly.Reader.GetFieldDefinition((FieldDefinitionHandle)parent);
                return ($"{assembly.Type(field.GetDeclaringType())}.{assembly.Reader.GetString(field.Name)}", default);
            default:
                return (assembly.Name, default);
        }
    }
}
