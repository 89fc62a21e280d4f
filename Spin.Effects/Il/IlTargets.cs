using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>The methods of the judged assemblies that a call may reach: overrides, implementations, functions made into delegates.</summary>
internal sealed class IlTargets(IlProgram program)
{
    private readonly ConcurrentDictionary<Method, ImmutableArray<Method>> _virtual = new();
    private readonly Lazy<Dictionary<string, HashSet<Method>>> _delegates = new(() => FindDelegates(program));

    /// <summary>Where a call may lead.</summary>
    internal ImmutableArray<Method> Resolve(CallTarget target) => target.Kind switch
    {
        CallKind.Direct or CallKind.Creation => [target.Method!],
        CallKind.Virtual => _virtual.TryGetValue(target.Method!, out ImmutableArray<Method> known) ? known : _virtual.GetOrAdd(target.Method!, FindOverrides(target.Method!)),
        _ => _delegates.Value.TryGetValue((string)target.Holder!, out HashSet<Method>? functions) ? [.. functions] : [],
    };

    private ImmutableArray<Method> FindOverrides(Method method)
    {
        ImmutableArray<Method>.Builder targets = ImmutableArray.CreateBuilder<Method>();
        if (method.HasBody)
        {
            targets.Add(method);
        }

        (string owner, string name, int parameters) = method.Origin switch
        {
            IlMethod definition => (definition.Module.NameOf(definition.Owner), definition.Name, definition.Definition.DecodeSignature(definition.Module.Types, null).ParameterTypes.Length),
            IlMember member => (member.Owner.Name, member.Name, member.Signature.ParameterTypes.Length),
            _ => throw new InvalidOperationException("a method of another front end"),
        };
        foreach (IlModule module in program.Judged)
        {
            foreach (TypeDefinitionHandle type in module.Reader.TypeDefinitions)
            {
                if (!IsBelow(module, type, owner))
                {
                    continue;
                }

                foreach (MethodDefinitionHandle handle in module.Reader.GetTypeDefinition(type).GetMethods())
                {
                    IlMethod candidate = new(module, handle);
                    if ((candidate.Definition.Attributes & MethodAttributes.Virtual) != 0 && candidate.HasBody && IsNamed(candidate.Name, name) &&
                        candidate.Definition.DecodeSignature(module.Types, null).ParameterTypes.Length == parameters && program.Symbols.Of(candidate) is var found && !targets.Contains(found))
                    {
                        targets.Add(found);
                    }
                }
            }
        }

        return targets.ToImmutable();
    }

    // An explicit implementation has its interface's name before its own.
    private static bool IsNamed(string candidate, string name) => candidate == name || candidate.EndsWith("." + name, StringComparison.Ordinal);

    private bool IsBelow(IlModule module, TypeDefinitionHandle handle, string owner)
    {
        TypeDefinition type = module.Reader.GetTypeDefinition(handle);
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
        {
            if (program.Symbols.TypeOf(module, module.Reader.GetInterfaceImplementation(implementation).Interface).Name == owner)
            {
                return true;
            }
        }

        if (type.BaseType.IsNil)
        {
            return false;
        }

        IlType parent = program.Symbols.TypeOf(module, type.BaseType);
        return parent.Name == owner || program.Resolve(parent) is { } declared && IsBelow(declared.Module, declared.Handle, owner);
    }

    private static Dictionary<string, HashSet<Method>> FindDelegates(IlProgram program)
    {
        Dictionary<string, HashSet<Method>> functions = new(StringComparer.Ordinal);
        foreach (IlModule module in program.Judged)
        {
            foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
            {
                MethodDefinition method = module.Reader.GetMethodDefinition(handle);
                if (!IlModule.HasBody(method))
                {
                    continue;
                }

                Method? function = null;
                foreach (IlInstruction instruction in IlReader.Read(module.Image.GetMethodBody(method.RelativeVirtualAddress)))
                {
                    if (function is not null && instruction.OpCode == ILOpCode.Newobj)
                    {
                        string type = program.Symbols.MemberOf(module, instruction.Handle).Owner.Name;
                        if (!functions.TryGetValue(type, out HashSet<Method>? found))
                        {
                            functions.Add(type, found = []);
                        }

                        _ = found.Add(function);
                    }

                    function = instruction.OpCode is ILOpCode.Ldftn or ILOpCode.Ldvirtftn ? program.Symbols.Of(program.Symbols.MemberOf(module, instruction.Handle)) : null;
                }
            }
        }

        return functions;
    }
}
