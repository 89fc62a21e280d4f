using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Spin.Codegen.Tests.ClassLibrary;

/// <summary>What the metadata of the class library say about the names of code: native functions, and types that extend others.</summary>
internal sealed class LibraryMetadata
{
    private readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _derived = new(StringComparer.Ordinal);

    /// <summary>Reads the assemblies of some folders.</summary>
    internal LibraryMetadata(IEnumerable<string> folders)
    {
        foreach (string file in folders.SelectMany(static folder => Directory.GetFiles(folder, "*.dll")))
        {
            using PEReader image = new(File.OpenRead(file));
            if (image.HasMetadata)
            {
                Read(image.GetMetadataReader());
            }
        }
    }

    /// <summary>The native function that a member without a body stands for, or null.</summary>
    internal string? ImportOf(string function) => _imports.GetValueOrDefault(function);

    /// <summary>A type with all that extend it, by their full metadata names.</summary>
    internal IEnumerable<string> Family(string type) => _derived.GetValueOrDefault(type, []).SelectMany(Family).Prepend(type).Distinct();

    private void Read(MetadataReader reader)
    {
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            string name = NameOf(reader, handle);
            if (BaseOf(reader, type.BaseType) is { } parent)
            {
                (_derived.TryGetValue(parent, out List<string>? derived) ? derived : _derived[parent] = []).Add(name);
            }

            foreach (MethodDefinitionHandle member in type.GetMethods())
            {
                if (ImportOf(reader, member) is { } import)
                {
                    _ = _imports.TryAdd($"{name}::{reader.GetString(reader.GetMethodDefinition(member).Name)}", import);
                }
            }
        }
    }

    // A call of the system, or a function of the runtime: its attribute names the library first.
    private static string? ImportOf(MetadataReader reader, MethodDefinitionHandle handle)
    {
        MethodDefinition method = reader.GetMethodDefinition(handle);
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0)
        {
            return reader.GetString(method.GetImport().Name);
        }

        foreach (CustomAttributeHandle attribute in method.GetCustomAttributes())
        {
            CustomAttribute found = reader.GetCustomAttribute(attribute);
            if (AttributeOf(reader, found) == "RuntimeImportAttribute")
            {
                BlobReader blob = reader.GetBlobReader(found.Value);
                _ = blob.ReadUInt16();
                _ = blob.ReadSerializedString();
                return blob.ReadSerializedString();
            }
        }

        return null;
    }

    private static string AttributeOf(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MethodDefinition => reader.GetString(reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()).Name),
        _ => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) : "",
    };

    private static string? BaseOf(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeDefinition when !parent.IsNil => NameOf(reader, (TypeDefinitionHandle)parent),
        HandleKind.TypeReference when !parent.IsNil => NameOf(reader, (TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => GenericOf(reader, reader.GetTypeSpecification((TypeSpecificationHandle)parent)),
        _ => null,
    };

    // The type whose arguments a specification gives.
    private static string? GenericOf(MetadataReader reader, TypeSpecification specification)
    {
        BlobReader blob = reader.GetBlobReader(specification.Signature);
        return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance && blob.ReadCompressedInteger() >= 0 ? BaseOf(reader, blob.ReadTypeHandle()) : null;
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, outer)}+{reader.GetString(type.Name)}" : Join(reader, type.Namespace, type.Name);
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{reader.GetString(type.Name)}" : Join(reader, type.Namespace, type.Name);
    }

    private static string Join(MetadataReader reader, StringHandle space, StringHandle name) => space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
}
