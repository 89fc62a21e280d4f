using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Types;

/// <summary>Bases and interfaces, with their type arguments.</summary>
internal static class Hierarchy
{
    /// <summary>Longer chains of bases come from bases that run in a circle.</summary>
    private const int LongestChain = 128;

    /// <summary>A type and what it derives from.</summary>
    internal static IEnumerable<NamedType> SelfAndBases(NamedType type)
    {
        int length = 0;
        for (NamedType? current = type; current is not null; current = Base(current))
        {
            if (++length > LongestChain)
            {
                throw Refusal.Metadata($"{type.Definition} derives from itself");
            }

            yield return current;
        }
    }

    /// <summary>The base, with its arguments.</summary>
    internal static NamedType? Base(NamedType type) => type.Definition.Base?.Substitute(type.Arguments, default) as NamedType;

    /// <summary>Whether one definition is another or derives from it.</summary>
    internal static bool DerivesFrom(DefinedType type, DefinedType other)
    {
        int length = 0;
        for (DefinedType? current = type; current is not null; current = current.Base?.Definition)
        {
            if (ReferenceEquals(current, other))
            {
                return true;
            }

            if (++length > LongestChain)
            {
                throw Refusal.Metadata($"{type} derives from itself");
            }
        }

        return false;
    }

    /// <summary>Every interface that a type implements.</summary>
    internal static IEnumerable<NamedType> Interfaces(NamedType type)
    {
        foreach (NamedType found in type.Definition.AllInterfaces)
        {
            yield return (NamedType)found.Substitute(type.Arguments, default);
        }
    }

    /// <summary>Adds the interfaces of a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="arguments">Its type arguments, unless it is itself.</param>
    /// <param name="isSelf">Whether its own parameters stand for themselves.</param>
    /// <param name="found">What is added to.</param>
    /// <param name="most">How many are too many.</param>
    internal static void AddInterfaces(DefinedType definition, ImmutableArray<IlType> arguments, bool isSelf, HashSet<NamedType> found, int most)
    {
        Stack<NamedType> open = new();
        foreach (NamedType type in SelfAndBases(isSelf ? definition.Self : new NamedType(definition, arguments)))
        {
            open.Push(type);
        }

        while (open.TryPop(out NamedType? type))
        {
            foreach (InterfaceImplementationHandle handle in type.Definition.OwnInterfaces)
            {
                LinkedAssembly assembly = type.Definition.Assembly;
                NamedType own = assembly.Members.Type(assembly.Reader.GetInterfaceImplementation(handle).Interface).Unmodified.Substitute(type.Arguments, default) as NamedType
                    ?? throw Refusal.Metadata($"{type.Definition} implements what is no interface");
                if (found.Add(own))
                {
                    open.Push(own);
                }

                if (found.Count > most)
                {
                    throw Refusal.Metadata($"the interfaces of {definition} have no end");
                }
            }
        }
    }
}
