using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.EffectSummaries.Library;

namespace Spin.EffectSummaries.Reading;

/// <summary>Finds what runs when a virtual or interface member is called.</summary>
internal sealed class MemberResolution(ClassLibrary library)
{
    // As many implementations as are worth following; a member with more is as good as unknown.
    private const int MaxImplementations = 40;

    private readonly Lazy<List<IlType>> _concrete = new(() => FindConcrete(library));
    private readonly Dictionary<string, Instance?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<IlMethod, ImmutableArray<(IlModule Module, TypeDefinitionHandle Handle)>> _candidates = [];

    /// <summary>A type with its base types, each with its arguments.</summary>
    internal IEnumerable<IlType> Ancestry(IlType type)
    {
        for (IlType? current = type; current is not null; current = BaseOf(current))
        {
            yield return current;
        }
    }

    /// <summary>The type that a type extends.</summary>
    internal IlType? BaseOf(IlType type)
    {
        if (library.Resolve(type) is not { } declared || declared.Module.Reader.GetTypeDefinition(declared.Handle).BaseType is not { IsNil: false } parent)
        {
            return null;
        }

        return library.Program.Symbols.TypeOf(declared.Module, parent).Substitute(type.Arguments, []);
    }

    /// <summary>The interfaces of a type, its bases' included.</summary>
    internal IEnumerable<IlType> InterfacesOf(IlType type)
    {
        foreach (IlType ancestor in Ancestry(type))
        {
            if (library.Resolve(ancestor) is not { } declared)
            {
                continue;
            }

            foreach (InterfaceImplementationHandle handle in declared.Module.Reader.GetTypeDefinition(declared.Handle).GetInterfaceImplementations())
            {
                yield return library.Program.Symbols.TypeOf(declared.Module, declared.Module.Reader.GetInterfaceImplementation(handle).Interface).Substitute(ancestor.Arguments, []);
            }
        }
    }

    /// <summary>Whether every value of a type is one of another.</summary>
    /// <returns>Null where open parameters decide it.</returns>
    internal bool? IsAssignable(IlType type, IlType target)
    {
        if (!Types.IsClosed(type) || !Types.IsClosed(target) || type.Kind is IlTypeKind.Array)
        {
            return IlSymbols.Text(type) == IlSymbols.Text(target) || target.Name == "System.Object" ? true : null;
        }

        string wanted = IlSymbols.Text(target);
        return Ancestry(type).Any(ancestor => IlSymbols.Text(ancestor) == wanted) || InterfacesOf(type).Any(each => IlSymbols.Text(each) == wanted);
    }

    /// <summary>What runs when a member is called on a value of exactly a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="declared">The member as it is declared.</param>
    /// <returns>Null where it is not found.</returns>
    internal Instance? Find(IlType type, Instance declared)
    {
        string key = IlSymbols.Text(type) + "!" + declared.Key;
        if (!_found.TryGetValue(key, out Instance? found))
        {
            _found.Add(key, found = Search(type, declared));
        }

        return found;
    }

    /// <summary>A member by the names of its type and itself, where only one has them and the type has no parameters.</summary>
    internal Instance? FindOpen(string owner, string name)
    {
        foreach (IlModule module in library.Modules)
        {
            if (module.FindType(owner) is not { } handle || module.Reader.GetTypeDefinition(handle).GetGenericParameters().Count > 0)
            {
                continue;
            }

            List<IlMethod> found = [.. module.MethodsOf(handle).Where(each => each.Name == name)];
            return found is [var only] ? new Instance(only, [], []) : null;
        }

        return null;
    }

    /// <summary>Every function of the class library that may run when a member is called.</summary>
    /// <returns>Null where they cannot be told.</returns>
    internal List<Instance>? FindAll(Instance declared)
    {
        List<Instance> all = [];
        HashSet<string> seen = [];
        if (!_candidates.TryGetValue(declared.Method, out ImmutableArray<(IlModule Module, TypeDefinitionHandle Handle)> candidates))
        {
            string name = declared.Method.Module.NameOf(declared.Method.Owner);
            _candidates.Add(declared.Method, candidates =
            [
                .. _concrete.Value
                    .Where(type => Ancestry(type).Any(ancestor => ancestor.Name == name) || InterfacesOf(type).Any(each => each.Name == name))
                    .Select(type => library.Resolve(type)!.Value),
            ]);
        }

        if (candidates.Length > MaxImplementations)
        {
            return null;
        }

        foreach ((IlModule module, TypeDefinitionHandle handle) in candidates)
        {
            if (!TryInstantiate(module, handle, declared, out IlType? type))
            {
                continue; // it extends the type with other arguments
            }

            if (type is null || Find(type, declared) is not { } found)
            {
                return null;
            }

            if (seen.Add(found.Key))
            {
                all.Add(found);
            }
        }

        return all;
    }

    // The arguments with which a type extends the declaring type with its arguments; null where they do not all follow from them.
    private bool TryInstantiate(IlModule module, TypeDefinitionHandle handle, Instance declared, out IlType? type)
    {
        int count = module.Reader.GetTypeDefinition(handle).GetGenericParameters().Count;
        IlType open = module.Types.GetTypeFromDefinition(module.Reader, handle, 0);
        open = open with { Arguments = [.. Enumerable.Range(0, count).Select(static index => new IlType(IlTypeKind.TypeParameter, "!" + index) { Index = index })] };
        string name = declared.Method.Module.NameOf(declared.Method.Owner);
        foreach (IlType ancestor in Ancestry(open).Concat(InterfacesOf(open)))
        {
            IlType?[] arguments = new IlType?[count];
            if (ancestor.Name == name && ancestor.Arguments.Length == declared.OfType.Length &&
                Enumerable.Range(0, ancestor.Arguments.Length).All(i => Unify(ancestor.Arguments[i], declared.OfType[i], arguments)))
            {
                type = Array.TrueForAll(arguments, static argument => argument is not null) ? open with { Arguments = [.. arguments!] } : null;
                return true;
            }
        }

        type = null;
        return false;
    }

    private static bool Unify(IlType pattern, IlType type, IlType?[] arguments)
    {
        if (pattern.Kind == IlTypeKind.TypeParameter)
        {
            if (arguments[pattern.Index] is { } known)
            {
                return IlSymbols.Text(known) == IlSymbols.Text(type);
            }

            arguments[pattern.Index] = type;
            return true;
        }

        // What stands for any type stands for this one too.
        return Types.IsOpen(type) || pattern.Kind == type.Kind && pattern.Name == type.Name && pattern.Arguments.Length == type.Arguments.Length &&
            (pattern.Element is null) == (type.Element is null) && (pattern.Element is null || Unify(pattern.Element, type.Element!, arguments)) &&
            Enumerable.Range(0, pattern.Arguments.Length).All(i => Unify(pattern.Arguments[i], type.Arguments[i], arguments));
    }

    private Instance? Search(IlType type, Instance declared)
    {
        IlModule declaring = declared.Method.Module;
        bool isInterface = (declaring.Reader.GetTypeDefinition(declared.Method.Owner).Attributes & TypeAttributes.Interface) != 0;
        string name = declared.Method.Name;
        string wanted = SignatureText(declared);
        foreach (IlType ancestor in Ancestry(type.Kind == IlTypeKind.Array ? type with { Kind = IlTypeKind.Class, Name = "System.Array", Module = null, Element = null } : type))
        {
            if (library.Resolve(ancestor) is not { } owner)
            {
                return null;
            }

            if (FindExplicit(ancestor, owner.Module, owner.Handle, declared) is { } stated)
            {
                return stated;
            }

            foreach (IlMethod candidate in owner.Module.MethodsOf(owner.Handle))
            {
                bool fits = isInterface ? (candidate.Definition.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public : candidate.IsVirtual;
                if (fits && owner.Module.Reader.StringComparer.Equals(candidate.Definition.Name, name) && new Instance(candidate, ancestor.Arguments, declared.OfMethod) is var found && SignatureText(found) == wanted)
                {
                    return found;
                }
            }
        }

        // An interface's own body, or that of an interface that stands nearer.
        return declared.Method.HasBody ? declared : isInterface ? FindDefault(type, declared) : null;
    }

    private Instance? FindDefault(IlType type, Instance declared)
    {
        foreach (IlType each in InterfacesOf(type))
        {
            if (library.Resolve(each) is { } owner && FindExplicit(each, owner.Module, owner.Handle, declared) is { } stated)
            {
                return stated;
            }
        }

        return null;
    }

    // What a type says that it runs for a member, whatever the names.
    private Instance? FindExplicit(IlType type, IlModule module, TypeDefinitionHandle handle, Instance declared)
    {
        foreach (MethodImplementationHandle each in module.Reader.GetTypeDefinition(handle).GetMethodImplementations())
        {
            MethodImplementation implementation = module.Reader.GetMethodImplementation(each);
            IlMember stands = library.Program.Symbols.MemberOf(module, implementation.MethodDeclaration);
            if (stands.Definition == declared.Method && implementation.MethodBody.Kind == HandleKind.MethodDefinition && SameArguments(stands.Owner.Substitute(type.Arguments, []).Arguments, declared.OfType))
            {
                return new Instance(new IlMethod(module, (MethodDefinitionHandle)implementation.MethodBody), type.Arguments, declared.OfMethod);
            }
        }

        return null;
    }

    private static bool SameArguments(ImmutableArray<IlType> left, ImmutableArray<IlType> right) =>
        left.Length == right.Length && Enumerable.Range(0, left.Length).All(i => IlSymbols.Text(left[i]) == IlSymbols.Text(right[i]));

    private static string SignatureText(Instance instance) => IlSymbols.Text(IlSymbols.Substitute(
        instance.Method.Definition.DecodeSignature(instance.Method.Module.Types, null), instance.OfType, instance.OfMethod));

    private static List<IlType> FindConcrete(ClassLibrary library)
    {
        List<IlType> concrete = [];
        foreach (IlModule module in library.Modules)
        {
            foreach (TypeDefinitionHandle handle in module.Reader.TypeDefinitions)
            {
                if ((module.Reader.GetTypeDefinition(handle).Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0)
                {
                    concrete.Add(module.Types.GetTypeFromDefinition(module.Reader, handle, 0));
                }
            }
        }

        return concrete;
    }
}
