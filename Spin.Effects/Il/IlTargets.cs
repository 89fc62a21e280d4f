using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private readonly Lazy<ImmutableArray<MadeWith>> _made;

    internal IlTargets(IlProgram program)
    {
        _program = program;
        _delegates = new(FindDelegates);
        _made = new(FindMade);
        Constrained = new IlConstrainedCalls(program, this);
    }

    /// <summary>Calls of members of types that the caller knows.</summary>
    internal IlConstrainedCalls Constrained { get; }

    /// <summary>What a delegate made of a function holds: the function, whatever overrides it, or whatever another delegate holds.</summary>
    internal CallTarget TargetOf(IlMember function)
    {
        if (function.Name == "Invoke" && _program.IsDelegate(function.Owner))
        {
            return new CallTarget(CallKind.DelegateType, null, function.Owner.Name) { Promise = _program.Contracts.OfDelegate(function.Owner) };
        }

        bool isVirtual = function.Definition is { } definition ? definition.IsOverridable : function.Signature.Header.IsInstance;
        return new CallTarget(isVirtual ? CallKind.Virtual : CallKind.Creation, _program.Symbols.Of(function)) { Written = function };
    }

    /// <summary>Where a call may lead.</summary>
    /// <param name="caller">The method in which it stands, with what its parameters stand for.</param>
    /// <param name="target">What is called.</param>
    internal ImmutableArray<Method> Resolve(Method caller, CallTarget target)
    {
        IlTypeArguments? known = caller.Binding.Types as IlTypeArguments;
        return target.Kind switch
        {
            CallKind.Direct or CallKind.Creation or CallKind.Start => [Bind(target.Method!, target.Written as IlMember, known)],
            CallKind.Virtual => OverridesOf(target.Method!),
            CallKind.Constrained => Constrained.Resolve(target, known),
            CallKind.Construction => ConstructorsOf((IlType)target.Holder!, known),
            CallKind.Given => Given(target, known),
            CallKind.DelegateParameter => OfType(((IlParameter)target.Holder!).Delegate),
            _ => OfType((string)target.Holder!),
        };
    }

    /// <summary>A method with what its type parameters stand for.</summary>
    internal Method Bind(Method method, IlMember? written, IlTypeArguments? known) =>
        !method.HasBody || written is null or { Owner.Arguments.IsEmpty: true, Arguments.IsEmpty: true } || IlTypeArguments.Of(written, known) is not { } arguments
            ? method
            : _program.Analysis.Instances.Of(method, new Binding(arguments, []));

    /// <summary>The judged methods that may run in a method's place, itself included.</summary>
    internal ImmutableArray<Method> OverridesOf(Method method) => _virtual.TryGetValue(method, out ImmutableArray<Method> known) ? known : _virtual.GetOrAdd(method, FindOverrides(method));

    /// <summary>The judged methods of types below one that may run in a method's place.</summary>
    internal IEnumerable<Method> OverridesBelow(string type, Method method)
    {
        foreach (Method found in OverridesOf(method))
        {
            if (found.Origin is IlMethod definition && IsBelow(definition.Module, definition.Owner, type))
            {
                yield return found;
            }
        }
    }

    /// <summary>The owner, the name and the number of parameters of a method.</summary>
    internal static (string Owner, string Name, int Parameters) Describe(Method method) => method.Origin switch
    {
        IlMethod definition => (definition.Module.NameOf(definition.Owner), definition.Name, definition.Definition.DecodeSignature(definition.Module.Types, null).ParameterTypes.Length),
        IlMember member => (member.Owner.Name, member.Name, member.Signature.ParameterTypes.Length),
        _ => throw new InvalidOperationException("a method of another front end"),
    };

    // What new T() runs: of a type that is not known, any constructor without parameters.
    private ImmutableArray<Method> ConstructorsOf(IlType parameter, IlTypeArguments? known)
    {
        if (IlTypeArguments.Close(parameter, known) is { } closed)
        {
            return _program.Resolve(closed) is { } declared ? [.. ConstructorsOf(declared.Module, declared.Handle, closed)] : [];
        }

        return
        [
            .. _program.Judged.SelectMany(module => module.Reader.TypeDefinitions.SelectMany(
                type => ConstructorsOf(module, type, module.Types.GetTypeFromDefinition(module.Reader, type, 0)))),
        ];
    }

    private IEnumerable<Method> ConstructorsOf(IlModule module, TypeDefinitionHandle handle, IlType type)
    {
        foreach (IlMethod method in module.MethodsOf(handle))
        {
            if (method.Name == ".ctor" && _program.Symbols.Of(method) is { HasBody: true } described && method.Definition.DecodeSignature(module.Types, null) is { ParameterTypes.IsEmpty: true } signature)
            {
                yield return Bind(described, new IlMember(type, method.Name, signature, method), known: null);
            }
        }
    }

    private ImmutableArray<Method> OfType(string type) => _delegates.Value.TryGetValue(type, out HashSet<Method>? functions) ? [.. functions] : [];

    // What objects of a type were made with, anywhere.
    private ImmutableArray<Method> Given(CallTarget target, IlTypeArguments? known)
    {
        IlType type = (IlType)target.Holder!;
        IlType? closed = IlTypeArguments.Close(type, known);
        ImmutableArray<Method>.Builder found = ImmutableArray.CreateBuilder<Method>();
        foreach (MadeWith made in _made.Value)
        {
            IlType other = (IlType)made.Type;
            if (other.Name != type.Name || closed is not null && IlTypeArguments.Close(other, known: null) is { } exact && IlSymbols.Text(exact) != IlSymbols.Text(closed))
            {
                continue;
            }

            if (target.Method is null && made.Function is { } function)
            {
                found.AddRange(_program.Analysis.TargetsOf(Method.Nobody, function));
            }
            else if (target.Method is { } member && made.Given is { } given)
            {
                found.AddRange(_program.FindJudged(given) is { } comparer && !Constrained.IsInterface(comparer) ? Constrained.Of(comparer, member) : OverridesOf(member));
            }
        }

        return [.. found.Distinct()];
    }

    private ImmutableArray<MadeWith> FindMade()
    {
        ImmutableArray<MadeWith>.Builder made = ImmutableArray.CreateBuilder<MadeWith>();
        foreach (IlModule module in _program.Judged)
        {
            foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
            {
                made.AddRange(_program.FactsOf(_program.Symbols.Of(new IlMethod(module, handle))).Made);
            }
        }

        return made.ToImmutable();
    }

    private ImmutableArray<Method> FindOverrides(Method method)
    {
        ImmutableArray<Method>.Builder targets = ImmutableArray.CreateBuilder<Method>();
        if (method.HasBody)
        {
            targets.Add(method);
        }

        (string owner, string name, int parameters) = Describe(method);
        foreach (IlModule module in _program.Judged)
        {
            foreach (TypeDefinitionHandle type in module.Reader.TypeDefinitions)
            {
                if (!IsBelow(module, type, owner))
                {
                    continue;
                }

                foreach (IlMethod candidate in module.MethodsOf(type))
                {
                    if ((candidate.IsVirtual || candidate.IsStatic) && candidate.HasBody && IsNamed(candidate.Name, name) &&
                        candidate.Definition.DecodeSignature(module.Types, null).ParameterTypes.Length == parameters && _program.Symbols.Of(candidate) is var found && !targets.Contains(found))
                    {
                        targets.Add(found);
                    }
                }
            }
        }

        return targets.ToImmutable();
    }

    /// <summary>Whether a method has a name. An explicit implementation has its interface's name before its own.</summary>
    internal static bool IsNamed(string candidate, string name) => candidate == name || candidate.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>Whether a type derives from a class or implements an interface.</summary>
    internal bool IsBelow(IlModule module, TypeDefinitionHandle handle, string owner)
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
                found.UnionWith(Resolve(Method.Nobody, target));
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
