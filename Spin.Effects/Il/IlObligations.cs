using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Contracts;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Finds the contracts to which the code of judged assemblies is held.</summary>
internal static class IlObligations
{
    /// <summary>All of a program.</summary>
    internal static IEnumerable<IlObligation> Find(IlProgram program)
    {
        foreach (IlModule module in program.Judged)
        {
            foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
            {
                foreach (IlObligation obligation in OfMethod(new IlMethod(module, handle), program))
                {
                    yield return obligation;
                }
            }

            foreach (TypeDefinitionHandle type in module.Reader.TypeDefinitions)
            {
                foreach (IlObligation obligation in OfInterfaces(module, type, program))
                {
                    yield return obligation;
                }
            }
        }

        foreach (IlDelegateCreation creation in program.Delegates)
        {
            if (program.Contracts.OfDelegate(creation.Type) is { } contract)
            {
                foreach (IlObligation obligation in OfDelegate(creation, contract, program))
                {
                    yield return obligation;
                }
            }
        }
    }

    private static IEnumerable<IlObligation> OfMethod(IlMethod definition, IlProgram program)
    {
        Method method = program.Symbols.Of(definition);
        if (!method.HasBody || method.Contract is not { } contract)
        {
            yield break;
        }

        yield return new IlObligation(method, contract, definition);
        if (program.Contracts.Inherited(definition) is { } inherited && inherited != contract)
        {
            yield return new IlObligation(method, inherited, definition) { Promise = contract };
        }
    }

    private static IEnumerable<IlObligation> OfInterfaces(IlModule module, TypeDefinitionHandle handle, IlProgram program)
    {
        TypeDefinition type = module.Reader.GetTypeDefinition(handle);
        if ((type.Attributes & TypeAttributes.Interface) != 0)
        {
            yield break;
        }

        HashSet<(Method, EffectContract)> seen = [];
        foreach (IlMethod declared in InterfaceMembers(module, handle, program))
        {
            if (program.Symbols.Of(declared) is not { Contract: { } contract } member)
            {
                continue;
            }

            foreach (Method found in program.ImplementationsOf(module.Types.GetTypeFromDefinition(module.Reader, handle, 0), member))
            {
                if (found != member && found.Origin is IlMethod code && MayImplement(code, declared) && seen.Add((found, contract)))
                {
                    IlMethod? blamed = found.HasBody ? code : FirstOf(module, handle);
                    if (blamed is not null)
                    {
                        yield return new IlObligation(found, contract, blamed) { Promise = found.Contract };
                    }
                }
            }
        }
    }

    private static IEnumerable<IlMethod> InterfaceMembers(IlModule module, TypeDefinitionHandle handle, IlProgram program)
    {
        HashSet<string> seen = [];
        Stack<(IlModule Module, TypeDefinitionHandle Type)> open = new([(module, handle)]);
        while (open.Count > 0)
        {
            (IlModule at, TypeDefinitionHandle type) = open.Pop();
            TypeDefinition definition = at.Reader.GetTypeDefinition(type);
            foreach (InterfaceImplementationHandle implementation in definition.GetInterfaceImplementations())
            {
                if (program.Resolve(program.Symbols.TypeOf(at, at.Reader.GetInterfaceImplementation(implementation).Interface)) is { } found && seen.Add(found.Module.NameOf(found.Handle)))
                {
                    open.Push(found);
                    foreach (IlMethod member in found.Module.MethodsOf(found.Handle))
                    {
                        yield return member;
                    }
                }
            }

            if (!definition.BaseType.IsNil && program.Resolve(program.Symbols.TypeOf(at, definition.BaseType)) is { } parent)
            {
                open.Push(parent);
            }
        }
    }

    private static IEnumerable<IlObligation> OfDelegate(IlDelegateCreation creation, EffectContract contract, IlProgram program)
    {
        CallTarget target = program.TargetOf(creation.Function);
        if (target.Contract is { } own)
        {
            yield return new IlObligation(target.Method ?? Method.Nobody, contract, creation.Maker) { Promise = own, Offset = creation.Offset };
            yield break;
        }

        foreach (Method function in program.TargetsOf(Method.Nobody, target))
        {
            yield return new IlObligation(function, contract, creation.Maker) { Offset = creation.Offset };
        }
    }

    // A generic interface names its parameter where its implementation names what it stands for.
    private static bool MayImplement(IlMethod code, IlMethod declared) =>
        declared.Module.Reader.GetTypeDefinition(declared.Owner).GetGenericParameters().Count > 0 || declared.Definition.GetGenericParameters().Count > 0 ||
        IlSymbols.Text(code.Definition.DecodeSignature(code.Module.Types, null)) == IlSymbols.Text(declared.Definition.DecodeSignature(declared.Module.Types, null));

    private static IlMethod? FirstOf(IlModule module, TypeDefinitionHandle type)
    {
        foreach (IlMethod method in module.MethodsOf(type))
        {
            return method;
        }

        return null;
    }
}
