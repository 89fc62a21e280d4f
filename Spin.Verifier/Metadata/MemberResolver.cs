using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>Resolves the tokens of one assembly against what is linked, once each.</summary>
internal sealed partial class MemberResolver(LinkedAssembly assembly)
{
    private readonly ConcurrentDictionary<EntityHandle, DefinedType> _definitions = new();
    private readonly ConcurrentDictionary<EntityHandle, IlType> _types = new();
    private readonly ConcurrentDictionary<EntityHandle, MethodUse> _methods = new();
    private readonly ConcurrentDictionary<EntityHandle, FieldUse> _fields = new();

    /// <summary>A type of any token.</summary>
    internal IlType Type(EntityHandle handle) => _types.TryGetValue(handle, out IlType? type) ? type : _types.GetOrAdd(handle, ReadType(handle));

    /// <summary>The definition that a reference names.</summary>
    internal DefinedType Definition(TypeReferenceHandle handle) =>
        _definitions.TryGetValue(handle, out DefinedType? type) ? type : _definitions.GetOrAdd(handle, Find(handle, depth: 0));

    /// <summary>The method of a token.</summary>
    internal MethodUse Method(EntityHandle handle) =>
        _methods.TryGetValue(handle, out MethodUse? method) ? method : _methods.GetOrAdd(handle, ReadMethod(handle));

    /// <summary>The field of a token.</summary>
    internal FieldUse Field(EntityHandle handle) =>
        _fields.TryGetValue(handle, out FieldUse? field) ? field : _fields.GetOrAdd(handle, ReadField(handle));

    private IlType ReadType(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return new NamedType(assembly.Type((TypeDefinitionHandle)handle), []);
            case HandleKind.TypeReference:
                return new NamedType(Definition((TypeReferenceHandle)handle), []);
            case HandleKind.TypeSpecification:
                return assembly.Signatures.TypeSpecification((TypeSpecificationHandle)handle);
            default:
                throw Refusal.Metadata("a token of a type names none");
        }
    }

    private DefinedType Find(TypeReferenceHandle handle, int depth)
    {
        const int DeepestNesting = 64;
        TypeReference reference = assembly.Reader.GetTypeReference(handle);
        string name = assembly.Reader.GetString(reference.Name);
        string space = assembly.Reader.GetString(reference.Namespace);
        DefinedType? found;
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.AssemblyReference:
                string owner = assembly.Reader.GetString(assembly.Reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name);
                found = assembly.All.FindType(owner, space, name);
                return found ?? throw Refusal.Unresolved(assembly.All.Find(owner) is null
                    ? $"assembly {owner}, referred to for {name}, is not linked into the image"
                    : $"{owner} as linked has no type {(space.Length == 0 ? name : space + "." + name)}");
            case HandleKind.TypeReference when depth < DeepestNesting:
                DefinedType outer = Find((TypeReferenceHandle)reference.ResolutionScope, depth + 1);
                return outer.FindNested(name) ?? throw Refusal.Unresolved($"{outer} as linked has no nested type {name}");
            case HandleKind.ModuleDefinition:
                found = assembly.FindType(space, name);
                return found ?? throw Refusal.Unresolved($"{assembly.Name} has no type {name}");
            default:
                throw Refusal.Metadata($"the reference to {name} names no assembly");
        }
    }

    private FieldUse ReadField(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            foreach (DefinedField field in assembly.Type(assembly.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()).Fields)
            {
                if (field.Handle == handle)
                {
                    return new FieldUse(field, field.Owner.Self, field.Type);
                }
            }
        }

        if (handle.Kind != HandleKind.MemberReference)
        {
            throw Refusal.Metadata("a token of a field names none");
        }

        MemberReference reference = assembly.Reader.GetMemberReference((MemberReferenceHandle)handle);
        string name = assembly.Reader.GetString(reference.Name);
        NamedType owner = Parent(reference.Parent) as NamedType ?? throw Refusal.Metadata($"field {name} belongs to what has no fields");
        IlType type = assembly.Signatures.Field(reference.Signature);
        foreach (NamedType candidate in Hierarchy.SelfAndBases(owner.Definition.Self))
        {
            foreach (DefinedField field in candidate.Definition.Fields)
            {
                if (field.Name == name && field.Type.Substitute(candidate.Arguments, default).Equals(type))
                {
                    NamedType instance = (NamedType)candidate.Substitute(owner.Arguments, default);
                    return new FieldUse(field, instance, field.Type.Substitute(instance.Arguments, default));
                }
            }
        }

        throw Refusal.Unresolved($"{owner.Definition} as linked has no field {name} of this type");
    }

    private IlType Parent(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification => Checked(Type(handle)),
        HandleKind.MethodDefinition => throw Refusal.Metadata("a call has a list of arguments of variable length"),
        _ => throw Refusal.Metadata("a member belongs to no type"),
    };

    // A generic type without arguments is no owner.
    private static IlType Checked(IlType type) => type is NamedType named && named.Arguments.Length != named.Definition.Parameters.Length
        ? throw Refusal.Metadata($"{named.Definition} is used with the wrong number of type arguments")
        : type;
}
