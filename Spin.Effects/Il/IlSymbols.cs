using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>The one description of each member that IL names.</summary>
internal sealed class IlSymbols(IlProgram program)
{
    private const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";

    private readonly ConcurrentDictionary<object, Method> _methods = new();
    private readonly ConcurrentDictionary<(IlModule? Module, string Owner, string Name), Field> _fields = new();
    private readonly ConcurrentDictionary<string, TypeShape> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IlType> _structs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Field>> _fieldsIn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(IlModule Module, EntityHandle Handle), IlMember> _members = new();
    private readonly ConcurrentDictionary<(IlModule Module, EntityHandle Handle), Field> _namedFields = new();

    /// <summary>The method that a definition, reference or instance names.</summary>
    internal IlMember MemberOf(IlModule module, EntityHandle handle) =>
        _members.TryGetValue((module, handle), out IlMember? known) ? known : _members.GetOrAdd((module, handle), ReadMember(module, handle));

    /// <summary>The field that a definition or reference names.</summary>
    internal Field FieldOf(IlModule module, EntityHandle handle) =>
        _namedFields.TryGetValue((module, handle), out Field? known) ? known : _namedFields.GetOrAdd((module, handle), ReadField(module, handle));

    /// <summary>The type of a field as an instruction names it, generic parameters replaced where they are known.</summary>
    internal IlType TypeOfField(IlModule module, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            return module.Reader.GetFieldDefinition((FieldDefinitionHandle)handle).DecodeSignature(module.Types, null);
        }

        MemberReference reference = module.Reader.GetMemberReference((MemberReferenceHandle)handle);
        return reference.DecodeFieldSignature(module.Types, null).Substitute(TypeOf(module, reference.Parent).Arguments, []);
    }

    /// <summary>The type that a token names.</summary>
    internal IlType TypeOf(IlModule module, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => module.Types.GetTypeFromDefinition(module.Reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => Declared(module.Types.GetTypeFromReference(module.Reader, (TypeReferenceHandle)handle, 0)),
        HandleKind.TypeSpecification => module.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(module.Types, null),
        _ => module.Types.GetTypeFromDefinition(module.Reader, module.Reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType(), 0),
    };

    /// <summary>The description of a method.</summary>
    internal Method Of(IlMember member) => member.Definition is { } definition ? Of(definition) : _methods.GetOrAdd(
        (member.Owner.Name, member.Name, Text(member.Signature)),
        _ => new Method(member, IlNames.Of(member.Owner.Name, member.Name))
        {
            MetadataName = member.Name,
            ReturnsBoolean = member.Signature.ReturnType.Name == "System.Boolean",
        });

    /// <summary>The description of a method of an assembly at hand.</summary>
    internal Method Of(IlMethod definition) => _methods.TryGetValue(definition, out Method? known) ? known : _methods.GetOrAdd(definition, Describe(definition));

    /// <summary>What proofs need to know of a type; of a reference to a place, that of the place.</summary>
    internal TypeShape ShapeOf(IlType type) => type.Kind == IlTypeKind.ByReference
        ? ShapeOf(type.Element!)
        : _types.TryGetValue(type.Name, out TypeShape? shape) ? shape : _types.GetOrAdd(type.Name, Describe(type));

    /// <summary>The fields of a struct, and of the structs in it.</summary>
    internal ImmutableArray<Field> FieldsIn(TypeShape shape) => shape.IsComposite && _structs.TryGetValue(shape.Name, out IlType? type)
        ? _fieldsIn.TryGetValue(shape.Name, out ImmutableArray<Field> known) ? known : _fieldsIn.GetOrAdd(shape.Name, FindFields(type))
        : [];

    /// <summary>A signature as text, to compare those of different assemblies.</summary>
    internal static string Text(MethodSignature<IlType> signature)
    {
        StringBuilder text = new();
        Append(text, signature.ReturnType);
        _ = text.Append('`').Append(signature.GenericParameterCount).Append('(');
        foreach (IlType parameter in signature.ParameterTypes)
        {
            Append(text, parameter);
            _ = text.Append(',');
        }

        return text.Append(')').ToString();
    }

    /// <summary>A type as text, the same for the same type.</summary>
    internal static string Text(IlType type)
    {
        StringBuilder text = new();
        Append(text, type);
        return text.ToString();
    }

    /// <summary>Types as text.</summary>
    internal static string Text(ImmutableArray<IlType> types)
    {
        StringBuilder text = new();
        foreach (IlType type in types)
        {
            Append(text, type);
            _ = text.Append(',');
        }

        return text.ToString();
    }

    /// <summary>A signature with generic parameters replaced.</summary>
    internal static MethodSignature<IlType> Substitute(MethodSignature<IlType> signature, ImmutableArray<IlType> ofType, ImmutableArray<IlType> ofMethod) =>
        ofType.IsEmpty && ofMethod.IsEmpty ? signature : new MethodSignature<IlType>(
            signature.Header, signature.ReturnType.Substitute(ofType, ofMethod), signature.RequiredParameterCount, signature.GenericParameterCount,
            ImmutableArray.CreateRange(signature.ParameterTypes, parameter => parameter.Substitute(ofType, ofMethod)));

    private static void Append(StringBuilder text, IlType type)
    {
        if (type.Element is { } element)
        {
            Append(text, element);
            _ = text.Append(type.Kind switch { IlTypeKind.ByReference => "&", IlTypeKind.Pointer => "*", _ => type.Name.EndsWith("[,]", StringComparison.Ordinal) ? "[,]" : "[]" });
            return;
        }

        _ = text.Append(type.Name);
        for (int i = 0; i < type.Arguments.Length; i++)
        {
            _ = text.Append(i == 0 ? '<' : ',');
            Append(text, type.Arguments[i]);
        }

        if (!type.Arguments.IsEmpty)
        {
            _ = text.Append('>');
        }
    }

    private IlMember ReadMember(IlModule module, EntityHandle handle)
    {
        MetadataReader reader = module.Reader;
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                MethodSpecification specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                ImmutableArray<IlType> arguments = specification.DecodeSignature(module.Types, null);
                IlMember generic = MemberOf(module, specification.Method);
                return generic with { Arguments = arguments, Signature = Substitute(generic.Signature, [], arguments) };
            case HandleKind.MethodDefinition:
                IlMethod definition = new(module, (MethodDefinitionHandle)handle);
                return new IlMember(module.Types.GetTypeFromDefinition(reader, definition.Owner, 0), definition.Name, definition.Definition.DecodeSignature(module.Types, null), definition);
            default:
                MemberReference reference = reader.GetMemberReference((MemberReferenceHandle)handle);
                IlType owner = TypeOf(module, reference.Parent);
                string name = reader.GetString(reference.Name);
                MethodSignature<IlType> signature = reference.DecodeMethodSignature(module.Types, null);
                return new IlMember(owner, name, Substitute(signature, owner.Arguments, []), Find(owner, name, signature));
        }
    }

    private Field ReadField(IlModule module, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.FieldDefinition)
        {
            return FieldOf(module, (FieldDefinitionHandle)handle);
        }

        MemberReference reference = module.Reader.GetMemberReference((MemberReferenceHandle)handle);
        IlType owner = TypeOf(module, reference.Parent);
        string name = module.Reader.GetString(reference.Name);
        if (program.Resolve(owner) is { } declared)
        {
            foreach (FieldDefinitionHandle candidate in declared.Module.Reader.GetTypeDefinition(declared.Handle).GetFields())
            {
                if (declared.Module.Reader.StringComparer.Equals(declared.Module.Reader.GetFieldDefinition(candidate).Name, name))
                {
                    return FieldOf(declared.Module, candidate);
                }
            }
        }

        IlType type = reference.DecodeFieldSignature(module.Types, null);
        return _fields.GetOrAdd((null, owner.Name, name), new Field(name, ShapeOf(type)) { IsOfStruct = owner.Kind == IlTypeKind.Struct });
    }

    private IlType Declared(IlType type) => program.Resolve(type) is { } declared && declared.Module.IsStruct(declared.Handle) ? type with { Kind = IlTypeKind.Struct } : type;

    // Members of an inline array, and of a type with an explicit layout, may be the same memory.
    private static bool IsOverlaid(IlModule module, TypeDefinitionHandle owner)
    {
        TypeDefinition type = module.Reader.GetTypeDefinition(owner);
        return (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout || IlAttributes.Has(module, type.GetCustomAttributes(), InlineArray);
    }

    private Field FieldOf(IlModule module, FieldDefinitionHandle handle)
    {
        FieldDefinition field = module.Reader.GetFieldDefinition(handle);
        TypeDefinitionHandle owner = field.GetDeclaringType();
        string name = module.Reader.GetString(field.Name);
        return _fields.GetOrAdd((module, module.NameOf(owner), name), _ => new Field(IlNames.OfField(name), ShapeOf(field.DecodeSignature(module.Types, null)))
        {
            IsStatic = (field.Attributes & FieldAttributes.Static) != 0,
            IsReadOnly = (field.Attributes & (FieldAttributes.InitOnly | FieldAttributes.Literal)) != 0,
            IsUnwritten = IlCaptures.IsNeverWritten(module, handle),
            IsSettled = IlCaptures.IsSettled(module, handle),
            IsOfStruct = module.IsStruct(owner),
            IsReference = field.DecodeSignature(module.Types, null).Kind == IlTypeKind.ByReference,
            IsOverlaid = (field.Attributes & FieldAttributes.Static) == 0 && IsOverlaid(module, owner),
        });
    }

    private IlMethod? Find(IlType owner, string name, MethodSignature<IlType> signature)
    {
        if (program.Resolve(owner) is not { } declared)
        {
            return null;
        }

        string wanted = Text(signature);
        MetadataReader reader = declared.Module.Reader;
        foreach (MethodDefinitionHandle handle in reader.GetTypeDefinition(declared.Handle).GetMethods())
        {
            MethodDefinition candidate = reader.GetMethodDefinition(handle);
            if (reader.StringComparer.Equals(candidate.Name, name) && Text(candidate.DecodeSignature(declared.Module.Types, null)) == wanted)
            {
                return new IlMethod(declared.Module, handle);
            }
        }

        return null;
    }

    private ImmutableArray<Field> FindFields(IlType type)
    {
        ImmutableArray<Field>.Builder fields = ImmutableArray.CreateBuilder<Field>();
        HashSet<string> seen = [type.Name];
        Stack<IlType> open = new([type]);
        while (open.Count > 0)
        {
            if (program.Resolve(open.Pop()) is not { } declared)
            {
                continue;
            }

            foreach (FieldDefinitionHandle handle in declared.Module.Reader.GetTypeDefinition(declared.Handle).GetFields())
            {
                Field field = FieldOf(declared.Module, handle);
                IlType inner = declared.Module.Reader.GetFieldDefinition(handle).DecodeSignature(declared.Module.Types, null);
                if (!field.IsStatic)
                {
                    fields.Add(field);
                    if (inner.Kind == IlTypeKind.Struct && seen.Add(inner.Name))
                    {
                        open.Push(inner);
                    }
                }
            }
        }

        return fields.ToImmutable();
    }

    private Method Describe(IlMethod definition) => new(definition, IlNames.Of(definition.Module.NameOf(definition.Owner), definition.Name))
    {
        MetadataName = definition.Name,
        HasBody = definition.HasBody && program.Judges(definition.Module),
        IsOverridable = definition.IsOverridable,
        Contract = program.Contracts.Of(definition),
        ReturnsBoolean = definition.Definition.DecodeSignature(definition.Module.Types, null).ReturnType.Name == "System.Boolean",
    };

    private TypeShape Describe(IlType type)
    {
        if (type.Kind == IlTypeKind.Struct)
        {
            _ = _structs.TryAdd(type.Name, type);
        }

        return DescribeKind(type);
    }

    private TypeShape DescribeKind(IlType type) => type.Kind switch
    {
        IlTypeKind.Array => new TypeShape(type.Name, Interval.All, SequenceKind.Array),

        // A token names a primitive type as it does any other struct.
        _ => DescribePrimitive(type.Name) ?? new TypeShape(
            type.Name,
            type.Kind == IlTypeKind.Struct ? UnderlyingOf(type)?.Range ?? Interval.All : Interval.All,
            type.Name switch
            {
                "System.Span`1" or "System.ReadOnlySpan`1" => SequenceKind.Span,
                "System.Collections.Generic.Queue`1" or "System.Collections.Generic.Stack`1" => SequenceKind.Queue,
                "Spin.Bound" => SequenceKind.Turns,
                "System.Array" => SequenceKind.Array,
                _ => SequenceKind.None,
            },
            type.Kind == IlTypeKind.Struct),
    };

    private static TypeShape? DescribePrimitive(string name) => name switch
    {
        "System.Boolean" => TypeShape.Boolean,
        "System.SByte" => TypeShape.SByte,
        "System.Byte" => TypeShape.Byte,
        "System.Int16" => TypeShape.Int16,
        "System.UInt16" => TypeShape.UInt16,
        "System.Char" => TypeShape.Char,
        "System.Int32" => TypeShape.Int32,
        "System.UInt32" => TypeShape.UInt32,
        "System.Int64" or "System.IntPtr" => TypeShape.Int64,
        "System.UInt64" or "System.UIntPtr" => TypeShape.UInt64,
        "System.String" => new TypeShape("string", Interval.All, SequenceKind.String),
        "System.Single" or "System.Double" => new TypeShape(name, Interval.All, IsStruct: true),
        _ => null,
    };

    // The one instance field of an enumeration.
    private TypeShape? UnderlyingOf(IlType type)
    {
        if (program.Resolve(type) is not { } declared || declared.Module.BaseNameOf(declared.Handle) != "System.Enum")
        {
            return null;
        }

        foreach (FieldDefinitionHandle handle in declared.Module.Reader.GetTypeDefinition(declared.Handle).GetFields())
        {
            FieldDefinition field = declared.Module.Reader.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.Static) == 0)
            {
                return ShapeOf(field.DecodeSignature(declared.Module.Types, null));
            }
        }

        return null;
    }
}
