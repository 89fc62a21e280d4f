using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis.Concurrency;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Concurrency;

/// <summary>Reads from a body what each instruction does with places that outlive the call.</summary>
internal sealed class AccessReader(VerifiedBody body)
{
    private const string Setter = "set_";

    private readonly BodyValues _values = body.Values;

    /// <summary>What an instruction does with shared places.</summary>
    internal IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> Read(int index)
    {
        Instruction instruction = body.Code.Instructions[index];
        bool isVolatile = index > 0 && body.Code.Instructions[index - 1].Code == ILOpCode.Volatile;
        switch (instruction.Code)
        {
            case ILOpCode.Ldfld or ILOpCode.Ldsfld when !body.Field(instruction).Definition.IsReadOnly:
                return Of(PlacesOf(index, instruction), AccessKind.Read, isVolatile);
            case ILOpCode.Stfld or ILOpCode.Stsfld:
                return Stored(PlacesOf(index, instruction), _values.Operand(index, instruction.Code == ILOpCode.Stfld ? 1 : 0)!, isVolatile);
            case (>= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref) or ILOpCode.Ldobj:
                return Of(Targets(_values.Operand(index, 0)!).Select(static target => target.Place), AccessKind.Read, isVolatile);
            case (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i or ILOpCode.Stobj:
                return StoredBehind(_values.Operand(index, 0)!, _values.Operand(index, 1)!, isVolatile);
            case ILOpCode.Initobj:
                return Of(Targets(_values.Operand(index, 0)!).Select(static target => target.Place), AccessKind.Write, false);
            case (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref) or ILOpCode.Ldelem:
                return Of(Places(_values.Operand(index, 0)!), AccessKind.Read, false);
            case (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) or ILOpCode.Stelem:
                return Of(Places(_values.Operand(index, 0)!), AccessKind.Change, false);
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                return OfCall(index, body.Called(instruction)!);
            default:
                return [];
        }
    }

    private IEnumerable<SharedPlace> PlacesOf(int index, Instruction instruction)
    {
        FieldUse field = body.Field(instruction);
        return field.Definition.IsStatic ? [SharedPlace.Find(Origin.OfStatic(field))!]
            : Distinct(_values.Operand(index, 0)!.Origins.Select(container => Origin.OfField(container, field)));
    }

    private static IEnumerable<SharedPlace> Places(Value value) => Distinct(value.Origins);

    private static IEnumerable<SharedPlace> Distinct(IEnumerable<Origin?> origins) => origins.Select(SharedPlace.Find).OfType<SharedPlace>().Distinct();

    // Where a reference leads: to a place, or into the array that a place holds.
    private static IEnumerable<(SharedPlace Place, bool IsElement)> Targets(Value reference)
    {
        foreach (Origin origin in reference.Origins)
        {
            bool isElement = origin.Kind == OriginKind.Element;
            if (SharedPlace.Find(isElement ? origin.Container : origin) is { } place)
            {
                yield return (place, isElement);
            }
        }
    }

    private static IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> Of(IEnumerable<SharedPlace> places, AccessKind kind, bool isAtomic) =>
        places.Select(place => (place, kind, isAtomic));

    private IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> Stored(IEnumerable<SharedPlace> places, Value stored, bool isVolatile) =>
        places.Select(place => Mentions(stored, place) ? (place, AccessKind.ReadModifyWrite, false) : (place, AccessKind.Write, isVolatile));

    // An element that is reached by reference is one that is read and written.
    private IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> StoredBehind(Value reference, Value stored, bool isVolatile) => Targets(reference).Select(target =>
        Mentions(stored, target.Place) ? (target.Place, AccessKind.ReadModifyWrite, false) :
        target.IsElement ? (target.Place, AccessKind.Change, false) :
        (target.Place, AccessKind.Write, isVolatile));

    private bool Mentions(Value value, SharedPlace place) =>
        _values.Sources(value).Any(source => (SharedPlace.Find(source) ?? (source.Kind == OriginKind.Element ? SharedPlace.Find(source.Container) : null))?.Path == place.Path);

    private IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> OfCall(int index, MethodUse called)
    {
        if (called.Owner is NamedType { Definition: { Name: "Interlocked" or "Volatile", Namespace: "System.Threading" } } && _values.Argument(index, called, 0) is { } first)
        {
            return OfAtomic(index, called, first);
        }

        List<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> found = [];
        for (int i = 0; i < called.Parameters.Length; i++)
        {
            if (called.Parameters[i] is ByRefType && _values.Argument(index, called, i) is { } lent)
            {
                ParameterTrait trait = called.Trait(i);
                found.AddRange(Targets(lent).Select(target => (target.Place,
                    (trait & ParameterTrait.ReadOnly) != 0 ? AccessKind.Read : target.IsElement ? AccessKind.Change : (trait & ParameterTrait.Out) != 0 ? AccessKind.Write : AccessKind.ReadModifyWrite, false)));
            }
        }

        if (called.Definition is { } definition && SharedPlace.FindBackingField(definition, Setter) is { } field && _values.Argument(index, called, 0) is { } value)
        {
            found.AddRange(Stored([SharedPlace.OfField(field)], value, false));
        }
        else if (called.Definition is { } getter && SharedPlace.FindBackingField(getter, "get_") is { IsReadOnly: false } read)
        {
            found.Add((SharedPlace.OfField(read), AccessKind.Read, false));
        }
        else if (_values.Receiver(index, called) is { } receiver)
        {
            found.AddRange(OfReceiver(called, receiver));
        }

        return found;
    }

    private IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> OfAtomic(int index, MethodUse called, Value place)
    {
        // Writing volatilely what was read before is two steps all the same; a compare and exchange knows what it read.
        bool mayTear = called.Name is "Write" or "Exchange" && called.Parameters.Length > 1;
        return Targets(place).Select(target =>
            called.Name == "Read" ? (target.Place, AccessKind.Read, true) :
            mayTear && Mentions(_values.Argument(index, called, 1)!, target.Place) ? (target.Place, AccessKind.ReadModifyWrite, true) :
            (target.Place, target.IsElement ? AccessKind.Change : AccessKind.Write, true));
    }

    private IEnumerable<(SharedPlace Place, AccessKind Kind, bool IsAtomic)> OfReceiver(MethodUse called, Value receiver)
    {
        foreach (Origin origin in receiver.Origins)
        {
            // The keys or values of a dictionary are walked over as it is.
            bool isView = origin is { Kind: OriginKind.Result, Method.Name: "get_Keys" or "get_Values" } && called.Name == "GetEnumerator";
            foreach (SharedPlace place in isView ? Places(_values.Operand(origin.Number, 0)!) : SharedPlace.Find(origin) is { } own ? [own] : [])
            {
                if (Collections.IsGrowing(place.Type) || Collections.IsArray(place.Type))
                {
                    AccessKind kind = called.Name == "GetEnumerator" ? AccessKind.Iterate : CollectionNames.Changes(called.Name) ? AccessKind.Change : AccessKind.Read;
                    yield return (place, kind, Collections.IsThreadSafe(place.Type));
                }
                else if (called.IsConstructor)
                {
                    yield return (place, AccessKind.Write, false);
                }
                else if (place.Type is NamedType { Definition.IsValueType: true } && called.Definition is { } method)
                {
                    foreach ((SharedPlace Place, AccessKind Kind, bool IsAtomic) part in StructMethods.FindAccesses(body.All, method, place))
                    {
                        yield return part;
                    }
                }
            }
        }
    }
}
