using System.Collections.Concurrent;
using System.Collections.Generic;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Domains;

/// <summary>Whether the value of a type can change once it has been made. Many threads ask.</summary>
internal sealed class Immutability(Contract contract)
{
    /// <summary>More parts come from a generic type that contains larger ones of its own without end.</summary>
    private const int MostTypes = 256;

    private readonly ConcurrentDictionary<IlType, bool> _known = new();

    /// <summary>Whether no part of a value of the type can change.</summary>
    internal bool IsImmutable(IlType type) => _known.TryGetValue(type, out bool known) ? known : _known.GetOrAdd(type, IsImmutable(type, []));

    // A type that contains itself is as immutable as its other parts. Only the whole is remembered, since what is said of a part may rest on it.
    private bool IsImmutable(IlType type, HashSet<IlType> met) =>
        _known.TryGetValue(type, out bool known) ? known : !met.Add(type) || met.Count <= MostTypes && Judge(type, met);

    private bool Judge(IlType type, HashSet<IlType> met)
    {
        if (type.Unmodified is not NamedType named)
        {
            return false;
        }

        DefinedType definition = named.Definition;
        if (definition.IsEnum || definition.IsDelegate || definition.Primitive != Primitive.None || definition is { Namespace: "System", Name: "String", Outer: null })
        {
            return true;
        }

        return contract.IsJudged(definition.Assembly)
            ? (definition.IsValueType || definition is { IsSealed: true, IsInterface: false }) && FieldsAreImmutable(named, met)
            : ImmutableTypes.Contain(definition) && ArgumentsAreImmutable(named, met);
    }

    private bool ArgumentsAreImmutable(NamedType type, HashSet<IlType> met)
    {
        foreach (IlType argument in type.Arguments)
        {
            if (!IsImmutable(argument, met))
            {
                return false;
            }
        }

        return true;
    }

    // The static itself is readonly: fields of a structure are then readonly too, fields of a class must be.
    private bool FieldsAreImmutable(NamedType type, HashSet<IlType> met)
    {
        foreach (NamedType level in Hierarchy.SelfAndBases(type))
        {
            if (level.Definition is { Namespace: "System", Name: "Object" or "ValueType" })
            {
                return true;
            }

            if (!contract.IsJudged(level.Definition.Assembly))
            {
                return IsImmutable(level, met);
            }

            foreach (DefinedField field in level.Definition.Fields)
            {
                if (!field.IsStatic && (!level.Definition.IsValueType && !field.IsReadOnly || !IsImmutable(field.Type.Unmodified.Substitute(level.Arguments, default), met)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
