using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;

namespace Spin.Verifier.Manifest;

/// <summary>The arguments of an attribute, by position and by name, and those of its type where it is generic.</summary>
internal sealed class AttributeArguments
{
    private readonly LinkedAssembly _assembly;
    private readonly CustomAttribute _attribute;
    private readonly CustomAttributeValue<string> _value;

    private AttributeArguments(LinkedAssembly assembly, CustomAttribute attribute)
    {
        _assembly = assembly;
        _attribute = attribute;
        _value = attribute.DecodeValue(new AttributeTypes(this));
    }

    /// <summary>The type arguments of the attribute's class.</summary>
    internal ImmutableArray<IlType> TypeArguments =>
        _attribute.Constructor.Kind == HandleKind.MemberReference &&
        _assembly.Reader.GetMemberReference((MemberReferenceHandle)_attribute.Constructor).Parent is { Kind: HandleKind.TypeSpecification } type &&
        _assembly.Members.Type(type) is NamedType named ? named.Arguments : [];

    /// <summary>The arguments of every attribute of a class of the contract.</summary>
    internal static IEnumerable<AttributeArguments> Of(LinkedAssembly assembly, CustomAttributeHandleCollection attributes, string name)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            CustomAttribute attribute = assembly.Reader.GetCustomAttribute(handle);
            if (AttributeReader.Name(assembly.Reader, attribute) == (References.Contract, name))
            {
                yield return new AttributeArguments(assembly, attribute);
            }
        }
    }

    /// <summary>A type by position.</summary>
    internal DefinedType? Type(int position) => Value(position) is string name ? Find(name) : null;

    /// <summary>A type by position, with its type arguments.</summary>
    internal NamedType? Instance(int position) => Value(position) is string name && TypeName.TryParse(name, out TypeName? parsed) ? Find(parsed) : null;

    /// <summary>A text by position.</summary>
    internal string Text(int position) => Value(position) as string ?? "";

    /// <summary>A number by position.</summary>
    internal int Number(int position) => Value(position) is int number ? number : 0;

    /// <summary>A value by position.</summary>
    internal object? Value(int position) => position < _value.FixedArguments.Length ? _value.FixedArguments[position].Value : null;

    /// <summary>A type by name.</summary>
    internal DefinedType? Type(string name) => Named(name) is string type ? Find(type) : null;

    /// <summary>A text by name.</summary>
    internal string? Text(string name) => Named(name) as string;

    /// <summary>A number by name.</summary>
    internal int Number(string name) => Named(name) is int number ? number : 0;

    /// <summary>A truth value by name.</summary>
    internal bool Truth(string name, bool otherwise = false) => Named(name) is bool truth ? truth : otherwise;

    /// <summary>A list by name.</summary>
    internal ImmutableArray<CustomAttributeTypedArgument<string>> List(string name) =>
        Named(name) is ImmutableArray<CustomAttributeTypedArgument<string>> { IsDefault: false } list ? list : [];

    private object? Named(string name)
    {
        foreach (CustomAttributeNamedArgument<string> argument in _value.NamedArguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    // typeof in an attribute: Space.Outer+Inner, Assembly, Version=…; no name of C# needs more.
    private DefinedType? Find(string name)
    {
        string[] parts = name.Split(',', 3);
        string[] path = parts[0].Trim().Split('+');
        int dot = path[0].LastIndexOf('.');
        string space = dot < 0 ? "" : path[0][..dot];
        DefinedType? type = parts.Length > 1
            ? _assembly.All.FindType(parts[1].Trim(), space, path[0][(dot + 1)..])
            : _assembly.FindType(space, path[0][(dot + 1)..]);
        foreach (string nested in path.AsSpan(1))
        {
            type = type?.FindNested(nested);
        }

        return type;
    }

    private NamedType? Find(TypeName name)
    {
        bool isInstance = name.IsConstructedGenericType;
        TypeName written = isInstance ? name.GetGenericTypeDefinition() : name;
        if (!written.IsSimple || Find(written.AssemblyQualifiedName) is not { } definition)
        {
            return null;
        }

        ImmutableArray<IlType>.Builder arguments = ImmutableArray.CreateBuilder<IlType>();
        foreach (TypeName argument in isInstance ? name.GetGenericArguments() : [])
        {
            if (Find(argument) is not { } found)
            {
                return null;
            }

            arguments.Add(found);
        }

        return new NamedType(definition, arguments.ToImmutable());
    }

    private sealed class AttributeTypes(AttributeArguments arguments) : ICustomAttributeTypeProvider<string>
    {
        private const string SystemType = "System.Type";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => SystemType;

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            Name(arguments._assembly.Type(handle));

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            Name(arguments._assembly.Members.Definition(handle));

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => arguments.Find(type)?.Primitive switch
        {
            Primitive.SByte => PrimitiveTypeCode.SByte,
            Primitive.Byte => PrimitiveTypeCode.Byte,
            Primitive.Int16 => PrimitiveTypeCode.Int16,
            Primitive.UInt16 => PrimitiveTypeCode.UInt16,
            Primitive.Int32 => PrimitiveTypeCode.Int32,
            Primitive.UInt32 => PrimitiveTypeCode.UInt32,
            Primitive.Int64 => PrimitiveTypeCode.Int64,
            Primitive.UInt64 => PrimitiveTypeCode.UInt64,
            _ => throw Refusal.Metadata($"an attribute has a value of {type}, which is no enumeration"),
        };

        public bool IsSystemType(string type) => type == SystemType;

        // As typeof is written in an attribute, so that both are found in one way.
        private static string Name(DefinedType type)
        {
            string name = type.Name;
            DefinedType outermost = type;
            while (outermost.Outer is { } outer)
            {
                name = $"{outer.Name}+{name}";
                outermost = outer;
            }

            string full = outermost.Namespace.Length == 0 ? name : $"{outermost.Namespace}.{name}";
            return full == SystemType ? full : $"{full}, {outermost.Assembly.Name}";
        }
    }
}
