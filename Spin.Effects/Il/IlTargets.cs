using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>The methods of the judged assemblies that a call may reach: overrides, implementations, functions made into delegates.</summary>
internal sealed class IlTargets
{
    private readonly IlProgram _program;
    private readonly ConcurrentDictionary<Method, ImmutableArray<Method>> _virtual = new();
    private readonly Lazy<Dictionary<string, HashSet<Method>>> _delegates;

    internal IlTargets(IlProgram program)
    {
        _program = program;
        _delegates = new(FindDelegates);
    }

    /// <summary>What a delegate made of a function holds: the function, whatever overrides it, or whatever another delegate holds.</summary>
    internal CallTarget TargetOf(IlMember function)
    {
        if (function.Name == "Invoke" && _program.IsDelegate(function.Owner))
        {
            return new CallTarget(CallKind.DelegateType, null, function.Owner.Name);
        }

        bool isVirtual = function.Definition is { } definition ? definition.IsOverridable : function.Signature.Header.IsInstance;
        return new CallTarget(isVirtual ? CallKind.Virtual : CallKind.Creation, _program.Symbols.Of(function));
    }

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
        foreach (IlModule module in _program.Judged)
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
                        candidate.Definition.DecodeSignature(module.Types, null).ParameterTypes.Length == parameters && _program.Symbols.Of(candidate) is var found && !targets.Contains(found))
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
            if (_program.Symbols.TypeOf(module, module.Reader.GetInterfaceImplementation(implementation).Interface).Name == owner)
            {
                return true;
            }
        }

        if (type.BaseType.IsNil)
        {
            return false;
        }

        IlType parent = _program.Symbols.TypeOf(module, type.BaseType);
        return parent.Name == owner || _program.Resolve(parent) is { } declared && IsBelow(declared.Module, declared.Handle, owner);
    }

    // A delegate of a delegate holds what that one holds, round and round.
    private Dictionary<string, HashSet<Method>> FindDelegates()
    {
        Dictionary<string, HashSet<Method>> functions = new(StringComparer.Ordinal);
        List<(string Outer, string Inner)> nested = [];
        foreach (IlDelegateCreation creation in _program.Delegates)
        {
            if (!functions.TryGetValue(creation.Type.Name, out HashSet<Method>? found))
            {
                functions.Add(creation.Type.Name, found = []);
            }

            CallTarget target = TargetOf(creation.Function);
            if (target.Holder is string inner)
            {
                nested.Add((creation.Type.Name, inner));
            }
            else
            {
                found.UnionWith(Resolve(target));
                _ = found.Add(target.Method!);
            }
        }

        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach ((string outer, string inner) in nested)
            {
                int before = functions[outer].Count;
                functions[outer].UnionWith(functions.TryGetValue(inner, out HashSet<Method>? held) ? held : []);
                changed |= functions[outer].Count != before;
            }
        }

        return functions;
    }
}
