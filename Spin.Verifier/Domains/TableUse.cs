using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>SPIN4006: a fixed table, that is a read-only static array, which is written, or handed to whom it is not known.</summary>
internal sealed class TableUse(Contract contract) : IBodyRule
{
    private const string Written = "is written";
    private const string HandedOut = "is handed out, so that others can write it";

    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        if (contract.IsComposition(body.Method.Owner))
        {
            yield break;
        }

        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            for (int place = 0; body.Values.Operand(i, place) is { } value; place++)
            {
                foreach (Origin origin in value.Origins)
                {
                    if (FindTable(origin) is { } table && FindProblem(body, i, instruction, place, origin) is { } problem)
                    {
                        (string what, string name) = StaticNames.Of(table);
                        yield return new BodyFinding(
                            VerifierRules.StaticState, $"static {what} '{name}' {problem}: a fixed table is only read: use its elements or a ReadOnlySpan<T>, or copy it into an instance field", instruction.Offset);
                    }
                }
            }
        }
    }

    // The table itself, or a place in it.
    private DefinedField? FindTable(Origin origin)
    {
        Origin? part = origin;
        while (part is { Kind: OriginKind.Field or OriginKind.Element, Container: { } container })
        {
            part = container;
        }

        return part is { Kind: OriginKind.Static, Type: ArrayType, Member: { IsReadOnly: true } field } && contract.IsJudged(field.Owner.Assembly) ? field : null;
    }

    private static string? FindProblem(VerifiedBody body, int index, Instruction instruction, int place, Origin origin)
    {
        bool isTable = origin.Kind == OriginKind.Static;
        switch (instruction.Code)
        {
            case (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) or ILOpCode.Stelem:
                return place == 0 ? Written : isTable ? HandedOut : null;
            case ILOpCode.Stfld or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i or ILOpCode.Stobj or ILOpCode.Initobj or ILOpCode.Cpobj:
                return place == 0 && !isTable ? Written : isTable ? HandedOut : null;
            case ILOpCode.Stsfld:
                return isTable && !ReferenceEquals(body.Field(instruction).Definition, origin.Member) ? HandedOut : null;
            case ILOpCode.Ret:
                return isTable || body.Method.Shape.ReturnType.Unmodified is ByRefType && !MethodUse.Of(body.Method, body.Method.Owner.Self, []).ReturnsReadOnly ? HandedOut : null;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                return isTable ? FindHandedOut(body, index, body.Called(instruction)!, place) : FindLent(body, index, body.Called(instruction)!, place);
            default:
                return null;
        }
    }

    private static string? FindHandedOut(VerifiedBody body, int index, MethodUse called, int place)
    {
        if (called is { IsConstructor: true, Owner: NamedType { Definition: { Name: "ReadOnlySpan`1", Namespace: "System" } } } ||
            called is { Name: "op_Implicit", ReturnType: NamedType { Definition: { Name: "ReadOnlySpan`1", Namespace: "System" } } })
        {
            return null;
        }

        if (place == 0 && !called.IsStatic && !called.IsConstructor)
        {
            return called.Name is "SetValue" or "Initialize" ? Written : called.Name == "get_SyncRoot" ? HandedOut : null;
        }

        if (called.Owner is not NamedType { Definition: { Namespace: "System" } owner } || !owner.Assembly.IsOfClassLibrary)
        {
            return HandedOut;
        }

        bool isRead = owner.Name == "MemoryExtensions" && (called.Name == "CopyTo" && place == 0 || called.Name == "AsSpan" && IsViewed(body, index)) || owner.Name == "Array" &&
            (called.Name is "IndexOf" or "LastIndexOf" or "BinarySearch" or "Exists" or "Find" or "FindIndex" or "FindLast" or "FindLastIndex" or "TrueForAll" or "ConvertAll" ||
             called.Name is "Copy" or "ConstrainedCopy" && place == 0);
        return isRead ? null : HandedOut;
    }

    // A span that nothing is done with but to make it read-only.
    private static bool IsViewed(VerifiedBody body, int index)
    {
        Origin made = new(OriginKind.Result, index, null);
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            for (int place = 0; body.Values.Operand(i, place) is { } value; place++)
            {
                if (System.Linq.Enumerable.Contains(value.Origins, made) && body.Called(body.Code.Instructions[i]) is not { Name: "op_Implicit", ReturnType: NamedType { Definition.Name: "ReadOnlySpan`1" } } &&
                    body.Code.Instructions[i].Code is not (>= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 or ILOpCode.Stloc or ILOpCode.Stloc_s))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // A reference to an element, or the element itself.
    private static string? FindLent(VerifiedBody body, int index, MethodUse called, int place)
    {
        int first = body.Values.Operands(index).Length - called.Parameters.Length;
        if (place >= first)
        {
            return called.Parameters[place - first] is ByRefType && (called.Trait(place - first) & ParameterTrait.ReadOnly) == 0 ? Written : null;
        }

        return called.Owner is NamedType { Definition: { IsValueType: true, IsReadOnlyStruct: false } } && called.Definition is { } method && !method.ParameterTraits.IsReadOnly &&
            (method.Attributes & MethodAttributes.Static) == 0 ? Written : null;
    }
}
