using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Threading;
using Spin.Verifier.Types;

namespace Spin.Verifier.Metadata;

/// <summary>A type as an assembly defines it. What is costly is read when it is asked for.</summary>
internal sealed partial class DefinedType
{
    private static int s_lastId;

    private readonly TypeDefinition _row;
    private Dictionary<string, DefinedType>? _nested;
    private DefinedTypeParameter[]? _parameters;
    private DefinedMethod[]? _methods;
    private DefinedField[]? _fields;
    private System.Linq.ILookup<string, DefinedMethod>? _methodsByName;
    private NamedType? _self;

    internal DefinedType(LinkedAssembly assembly, TypeDefinitionHandle handle)
    {
        Assembly = assembly;
        Handle = handle;
        Id = Interlocked.Increment(ref s_lastId);
        _row = assembly.Reader.GetTypeDefinition(handle);
        Name = assembly.Reader.GetString(_row.Name);
        Namespace = assembly.Reader.GetString(_row.Namespace);
    }

    /// <summary>Where it is defined.</summary>
    internal LinkedAssembly Assembly { get; }

    /// <summary>Its row.</summary>
    internal TypeDefinitionHandle Handle { get; }

    /// <summary>A number that no other type of this process has.</summary>
    internal int Id { get; }

    /// <summary>Its name, with the number of its type parameters.</summary>
    internal string Name { get; }

    /// <summary>Its namespace; empty where it is nested.</summary>
    internal string Namespace { get; }

    /// <summary>The flags.</summary>
    internal TypeAttributes Attributes => _row.Attributes;

    /// <summary>The layout that its metadata give.</summary>
    internal TypeLayout Layout => _row.GetLayout();

    /// <summary>The type that it is nested in.</summary>
    internal DefinedType? Outer => _row.IsNested ? Assembly.Type(_row.GetDeclaringType()) : null;

    /// <summary>Namespace and name, nested ones behind a dot.</summary>
    internal string FullName => Outer is { } outer ? $"{outer.FullName}.{Name}" : Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>The type parameters, those of outer types included.</summary>
    internal ReadOnlySpan<DefinedTypeParameter> Parameters => _parameters ??= DefinedTypeParameter.Read(Assembly, _row.GetGenericParameters(), Handle);

    /// <summary>The type inside itself: its parameters are its arguments.</summary>
    internal NamedType Self => _self ??= new NamedType(this, Variables(Parameters.Length));

    /// <summary>The methods.</summary>
    internal ReadOnlySpan<DefinedMethod> Methods => _methods ??= ReadMethods();

    /// <summary>The fields.</summary>
    internal ReadOnlySpan<DefinedField> Fields => _fields ??= ReadFields();

    /// <summary>The table of explicit overrides.</summary>
    internal MethodImplementationHandleCollection Implementations => _row.GetMethodImplementations();

    /// <summary>The properties.</summary>
    internal PropertyDefinitionHandleCollection Properties => _row.GetProperties();

    /// <summary>The interfaces that it names itself.</summary>
    internal InterfaceImplementationHandleCollection OwnInterfaces => _row.GetInterfaceImplementations();

    /// <summary>The attributes.</summary>
    internal CustomAttributeHandleCollection CustomAttributes => _row.GetCustomAttributes();

    /// <summary>The methods of a name.</summary>
    internal IEnumerable<DefinedMethod> MethodsNamed(string name) => (_methodsByName ??= LookUp())[name];

    /// <summary>A nested type.</summary>
    internal DefinedType? FindNested(string name) => _nested?.GetValueOrDefault(name);

    /// <summary>Adds a nested type, while the assembly is opened.</summary>
    internal void AddNested(DefinedType type)
    {
        if (!(_nested ??= []).TryAdd(type.Name, type))
        {
            throw Refusal.Metadata($"two types are named {type.FullName}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => FullName;

    private static ImmutableArray<IlType> Variables(int count)
    {
        ImmutableArray<IlType>.Builder variables = ImmutableArray.CreateBuilder<IlType>(count);
        for (int i = 0; i < count; i++)
        {
            variables.Add(new TypeVariable(isOfMethod: false, i));
        }

        return variables.MoveToImmutable();
    }

    private DefinedMethod[] ReadMethods()
    {
        MethodDefinitionHandleCollection rows = _row.GetMethods();
        DefinedMethod[] methods = new DefinedMethod[rows.Count];
        int next = 0;
        foreach (MethodDefinitionHandle row in rows)
        {
            methods[next++] = new DefinedMethod(this, row);
        }

        // The first to publish wins, so that a method is one object whoever asks.
        return Interlocked.CompareExchange(ref _methods, methods, null) ?? methods;
    }

    private DefinedField[] ReadFields()
    {
        FieldDefinitionHandleCollection rows = _row.GetFields();
        DefinedField[] fields = new DefinedField[rows.Count];
        int next = 0;
        foreach (FieldDefinitionHandle row in rows)
        {
            fields[next++] = new DefinedField(this, row);
        }

        return Interlocked.CompareExchange(ref _fields, fields, null) ?? fields;
    }

    private System.Linq.ILookup<string, DefinedMethod> LookUp()
    {
        _ = Methods;
        return System.Linq.Enumerable.ToLookup(_methods!, static method => method.Name);
    }
}
