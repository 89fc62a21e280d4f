using System;
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace Spin.Verifier.Tests.Infrastructure;

/// <summary>An assembly that no compiler made.</summary>
internal sealed class HandMade : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("spin-verifier-").FullName;
    private readonly string _name;

    internal HandMade(string name = "Attack")
    {
        _name = name;
        Assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0)), name, ModuleKind.Dll);
        // Where the types of Cecil's own type system come from.
        Module.AssemblyReferences.Add(new AssemblyNameReference("System.Runtime", new Version(10, 0, 0, 0)));
        Program = Class("Program");
    }

    /// <summary>The assembly.</summary>
    internal AssemblyDefinition Assembly { get; }

    /// <summary>Its one module.</summary>
    internal ModuleDefinition Module => Assembly.MainModule;

    /// <summary>A class for methods.</summary>
    internal TypeDefinition Program { get; }

    /// <summary>Adds a class.</summary>
    internal TypeDefinition Class(string name, TypeReference? parent = null, TypeAttributes attributes = TypeAttributes.Public)
    {
        TypeDefinition type = new("", name, attributes | TypeAttributes.Class, parent ?? Module.TypeSystem.Object);
        Module.Types.Add(type);
        return type;
    }

    /// <summary>Adds a structure.</summary>
    internal TypeDefinition Struct(string name) => Class(name, Reference(typeof(ValueType)), TypeAttributes.Public | TypeAttributes.Sealed);

    /// <summary>Adds an interface.</summary>
    internal TypeDefinition Interface(string name)
    {
        TypeDefinition type = new("", name, TypeAttributes.Public | TypeAttributes.Interface | TypeAttributes.Abstract);
        Module.Types.Add(type);
        return type;
    }

    /// <summary>A type of the class library.</summary>
    internal TypeReference Reference(Type type) => Module.ImportReference(type);

    /// <summary>A method of the class library.</summary>
    internal MethodReference Method(Type type, string name, params Type[] parameters) =>
        Module.ImportReference(name == ".ctor" ? type.GetConstructor(parameters)! : type.GetMethod(name, parameters)!);

    /// <summary>Adds a static method to the class for methods.</summary>
    internal MethodDefinition Static(TypeReference result, TypeReference[] parameters, Action<ILProcessor> write, params TypeReference[] locals) =>
        Add(Program, "M" + Program.Methods.Count, MethodAttributes.Public | MethodAttributes.Static, result, parameters, write, locals);

    /// <summary>Adds a method.</summary>
    internal static MethodDefinition Add(
        TypeDefinition type, string name, MethodAttributes attributes, TypeReference result, TypeReference[] parameters, Action<ILProcessor>? write, params TypeReference[] locals)
    {
        MethodDefinition method = new(name, attributes | MethodAttributes.HideBySig, result);
        foreach (TypeReference parameter in parameters)
        {
            method.Parameters.Add(new ParameterDefinition(parameter));
        }

        type.Methods.Add(method);
        if (write is not null)
        {
            method.Body.InitLocals = true;
            foreach (TypeReference local in locals)
            {
                method.Body.Variables.Add(new VariableDefinition(local));
            }

            write(method.Body.GetILProcessor());
        }

        return method;
    }

    /// <summary>Adds a constructor without parameters.</summary>
    internal MethodDefinition Constructor(TypeDefinition type, Action<ILProcessor>? write = null) => Add(
        type, ".ctor", MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, Module.TypeSystem.Void, [], write ?? (il =>
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Call, Method(typeof(object), ".ctor"));
            il.Emit(OpCodes.Ret);
        }));

    /// <summary>Writes the file.</summary>
    internal string Save()
    {
        string path = Path.Combine(_folder, _name + ".dll");
        Assembly.Write(path);
        return path;
    }

    /// <summary>Expects it to be accepted.</summary>
    internal void IsAccepted()
    {
        IReadOnlyList<Finding> found = Judge.Everything(Save());
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    /// <summary>Expects it to be refused for one thing.</summary>
    internal void IsRefused(string id, string message)
    {
        Finding found = Assert.Single(Judge.Everything(Save()));
        Assert.Equal(id, found.Id);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
