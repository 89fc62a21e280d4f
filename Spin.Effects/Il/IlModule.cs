using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Spin.Analysis.Contracts;

namespace Spin.Analysis.Il;

/// <summary>One assembly, read and never loaded.</summary>
internal sealed class IlModule
{
    private readonly Lazy<Dictionary<string, TypeDefinitionHandle>> _types;
    private readonly Lazy<Dictionary<string, string>> _forwards;

    // Names are asked for over and over, and are made of the file's bytes each time. Several threads may make the same.
    private readonly string?[] _definitions;
    private readonly string?[] _references;
    private readonly string?[] _methods;

    internal IlModule(PEReader image)
    {
        Image = image;
        Reader = image.GetMetadataReader();
        _definitions = new string?[Reader.GetTableRowCount(TableIndex.TypeDef) + 1];
        _references = new string?[Reader.GetTableRowCount(TableIndex.TypeRef) + 1];
        _methods = new string?[Reader.GetTableRowCount(TableIndex.MethodDef) + 1];
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        Types = new IlTypeReader(this);
        _types = new(ReadTypes);
        _forwards = new(ReadForwards);
    }

    /// <summary>The assembly's name.</summary>
    internal string Name { get; }

    /// <summary>The file.</summary>
    internal PEReader Image { get; }

    /// <summary>Its metadata.</summary>
    internal MetadataReader Reader { get; }

    /// <summary>Reads the types in its signatures.</summary>
    internal IlTypeReader Types { get; }

    /// <summary>The contracts that its declarations have, as far as they were asked for.</summary>
    internal ConcurrentDictionary<EntityHandle, EffectContract?> Contracts { get; } = new();

    /// <summary>The type of a full metadata name, nested ones after a plus sign.</summary>
    internal TypeDefinitionHandle? FindType(string name) => _types.Value.TryGetValue(name, out TypeDefinitionHandle handle) ? handle : null;

    /// <summary>The methods that a type declares.</summary>
    internal IEnumerable<IlMethod> MethodsOf(TypeDefinitionHandle type)
    {
        foreach (MethodDefinitionHandle handle in Reader.GetTypeDefinition(type).GetMethods())
        {
            yield return new IlMethod(this, handle);
        }
    }

    /// <summary>The full metadata name of a type.</summary>
    internal string NameOf(TypeDefinitionHandle handle) =>
        MetadataTokens.GetRowNumber(handle) is var row && row < _definitions.Length ? _definitions[row] ??= ReadName(handle) : ReadName(handle);

    /// <summary>The full metadata name of a type in another module.</summary>
    internal string NameOf(TypeReferenceHandle handle) =>
        MetadataTokens.GetRowNumber(handle) is var row && row < _references.Length ? _references[row] ??= ReadName(handle) : ReadName(handle);

    /// <summary>The metadata name of a method.</summary>
    internal string NameOf(MethodDefinitionHandle handle) =>
        MetadataTokens.GetRowNumber(handle) is var row && row < _methods.Length ? _methods[row] ??= ReadName(handle) : ReadName(handle);

    /// <summary>The name of the assembly that a reference names.</summary>
    internal string? AssemblyOf(TypeReferenceHandle handle)
    {
        EntityHandle scope = Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => Reader.GetString(Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => Name,
        };
    }

    /// <summary>Where a type that this assembly forwards has gone.</summary>
    internal string? FindForward(string name) => _forwards.Value.TryGetValue(name, out string? assembly) ? assembly : null;

    /// <summary>Whether a type is a struct or enumeration.</summary>
    internal bool IsStruct(TypeDefinitionHandle handle) => BaseNameOf(handle) is "System.ValueType" or "System.Enum" && NameOf(handle) != "System.Enum";

    /// <summary>The full name of the type from which another derives.</summary>
    internal string? BaseNameOf(TypeDefinitionHandle handle)
    {
        EntityHandle parent = Reader.GetTypeDefinition(handle).BaseType;
        return parent.IsNil ? null : parent.Kind switch
        {
            HandleKind.TypeReference => NameOf((TypeReferenceHandle)parent),
            HandleKind.TypeDefinition => NameOf((TypeDefinitionHandle)parent),
            _ => Reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(Types, null).Name,
        };
    }

    /// <summary>Whether a method's code is what the metadata says: IL in this file.</summary>
    internal static bool HasBody(MethodDefinition method) =>
        method.RelativeVirtualAddress != 0 && (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL;

    private string ReadName(MethodDefinitionHandle handle) => Reader.GetString(Reader.GetMethodDefinition(handle).Name);

    private string ReadName(TypeDefinitionHandle handle)
    {
        TypeDefinition type = Reader.GetTypeDefinition(handle);
        string name = Reader.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Join(type.Namespace, name) : NameOf(outer) + "+" + name;
    }

    private string ReadName(TypeReferenceHandle handle)
    {
        TypeReference type = Reader.GetTypeReference(handle);
        string name = Reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "+" + name : Join(type.Namespace, name);
    }

    private string Join(StringHandle space, string name) => space.IsNil ? name : Reader.GetString(space) + "." + name;

    private Dictionary<string, TypeDefinitionHandle> ReadTypes()
    {
        Dictionary<string, TypeDefinitionHandle> types = new(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            types[NameOf(handle)] = handle;
        }

        return types;
    }

    private Dictionary<string, string> ReadForwards()
    {
        Dictionary<string, string> forwards = new(StringComparer.Ordinal);
        foreach (ExportedTypeHandle handle in Reader.ExportedTypes)
        {
            ExportedType type = Reader.GetExportedType(handle);
            if (type.Implementation.Kind == HandleKind.AssemblyReference)
            {
                AssemblyReference target = Reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation);
                forwards[Join(type.Namespace, Reader.GetString(type.Name))] = Reader.GetString(target.Name);
            }
        }

        return forwards;
    }
}
