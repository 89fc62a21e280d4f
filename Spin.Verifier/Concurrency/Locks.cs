using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Concurrency;

/// <summary>Recognises the ways to enter and leave a lock.</summary>
/// <param name="body">The body.</param>
/// <param name="given">The locks that its parameters stand for; null for each that stands for none.</param>
internal sealed class Locks(VerifiedBody body, ImmutableArray<SharedPlace?> given)
{
    /// <summary>The lock that an instruction enters.</summary>
    /// <returns>Null where it enters none.</returns>
    internal (SharedPlace Place, bool IsReentrant)? FindEntered(int index, MethodUse called) =>
        called.Name is "Enter" or "EnterScope" && FindLock(index, called) is { } place ? (place, !IsMutex(called)) : null;

    /// <summary>The lock that an instruction leaves.</summary>
    /// <returns>Null where it leaves none.</returns>
    internal SharedPlace? FindLeft(int index, MethodUse called) => called switch
    {
        { Name: "Exit" } => FindLock(index, called),
        { Name: "Dispose", Owner: NamedType { Definition: { Name: "Scope", Outer: { Name: "Lock", Namespace: "System.Threading" } } } } => FindScope(_values.Receiver(index, called)),
        _ => null,
    };

    /// <summary>The place that a value of a lock comes from.</summary>
    internal SharedPlace? FindPlace(Value? value) =>
        value?.Single is not { } origin ? null : origin.Kind == OriginKind.Argument && origin.Number < given.Length ? given[origin.Number] : SharedPlace.Find(origin);

    private readonly BodyValues _values = body.Values;

    /// <summary>Whether a type is a lock.</summary>
    internal static bool IsLock(IlType type) =>
        type is NamedType { Definition: { } definition } && (Contract.IsOfContract(definition, "IMutex") || definition is { Namespace: "System.Threading", Name: "Lock" or "SpinLock" });

    private static bool IsMutex(MethodUse called) => called.Owner is NamedType { Definition: { } definition } && Contract.IsOfContract(definition, "IMutex");

    private SharedPlace? FindLock(int index, MethodUse called) =>
        IsLock(called.Owner) ? FindPlace(_values.Receiver(index, called)) :
        called.Owner is NamedType { Definition: { Name: "Monitor", Namespace: "System.Threading" } } ? FindPlace(_values.Argument(index, called, 0)) :
        null;

    // A scope lies in a variable of the frame.
    private SharedPlace? FindScope(Value? scope)
    {
        if (scope?.Single is not { Kind: OriginKind.Variable, Number: var variable })
        {
            return null;
        }

        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            if (StoredIn(body.Code.Instructions[i]) == variable && _values.Operand(i, 0)?.Single is { Kind: OriginKind.Result, Method.Name: "EnterScope" } entered)
            {
                return FindPlace(_values.Operand(entered.Number, 0));
            }
        }

        return null;
    }

    private int? StoredIn(Instruction instruction)
    {
        int arguments = body.Method.Shape.ParameterTypes.Length + (body.Method.IsStatic ? 0 : 1);
        return instruction.Code switch
        {
            >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.Code - ILOpCode.Stloc_0 + arguments,
            ILOpCode.Stloc or ILOpCode.Stloc_s => (int)instruction.Operand + arguments,
            _ => null,
        };
    }
}
