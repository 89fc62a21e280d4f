using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Policy;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Resources;

/// <summary>SPIN5004: a handler that keeps an argument whose contents belong to the raiser, here or in a method that it is handed to.</summary>
internal sealed class PayloadKept(Contract contract, Immutability immutability) : IBodyRule
{
    /// <inheritdoc/>
    public IEnumerable<BodyFinding> Judge(VerifiedBody body)
    {
        MetadataReader reader = body.Method.Owner.Assembly.Reader;
        if (!AttributeReader.Has(reader, body.Method.CustomAttributes, ViewPolicy.Contract, "HandlesAttribute`1"))
        {
            return [];
        }

        ImmutableHashSet<int> all = [.. Enumerable.Range(0, body.Method.Shape.ParameterTypes.Length)];
        return Find(body, all, []).Select(kept => new BodyFinding(
            VerifierRules.PayloadKept, $"an argument belongs to the raiser, and handler '{body.Method.Name}' keeps it in {kept.Keeper}: copy what is needed", kept.Offset));
    }

    private IEnumerable<(int Offset, string Keeper)> Find(VerifiedBody body, ImmutableHashSet<int> lent, HashSet<(DefinedMethod Method, int Parameter)> followed)
    {
        Lending lending = new(body, contract, immutability, lent);
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            if (FindKeeper(body, lending, i, instruction, followed) is { } keeper)
            {
                yield return (instruction.Offset, keeper);
            }
        }
    }

    private string? FindKeeper(VerifiedBody body, Lending lending, int index, Instruction instruction, HashSet<(DefinedMethod Method, int Parameter)> followed)
    {
        BodyValues values = body.Values;
        switch (instruction.Code)
        {
            case ILOpCode.Stfld when values.Operand(index, 0)!.Origins.Any(IsLasting) && lending.IsLent(values.Operand(index, 1)):
                return $"field '{body.Field(instruction).Definition.Name}'";
            case ILOpCode.Stsfld when lending.IsLent(values.Operand(index, 0)):
                return $"field '{body.Field(instruction).Definition.Name}'";
            case (ILOpCode.Stind_ref or ILOpCode.Stobj) when values.Operand(index, 0)!.Origins.Any(IsPlace) && lending.IsLent(values.Operand(index, 1)):
                return "a field by reference";
            case (ILOpCode.Stelem_ref or ILOpCode.Stelem) when values.Operand(index, 0)!.Origins.Any(IsPlace) && lending.IsLent(values.Operand(index, 2)):
                return "an array of the spindle";
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                return FindInCall(body, lending, index, body.Called(instruction)!, followed);
            default:
                return null;
        }
    }

    private string? FindInCall(VerifiedBody body, Lending lending, int index, MethodUse called, HashSet<(DefinedMethod Method, int Parameter)> followed)
    {
        for (int i = 0; i < called.Parameters.Length; i++)
        {
            if (!lending.IsLent(body.Values.Argument(index, called, i)))
            {
                continue;
            }

            if (FindKept(body, index, called) is { } keeper)
            {
                return keeper;
            }

            // A method of the project that is handed the argument, and keeps it.
            if (called.Definition is { } method && contract.IsJudged(method.Owner.Assembly) && !method.IsConstructor && followed.Add((method, i)) && body.All.Find(method) is { } next)
            {
                foreach ((_, string inner) in Find(next, [i], followed))
                {
                    return $"{inner} by '{method.Name}'";
                }
            }
        }

        return null;
    }

    private static string? FindKept(VerifiedBody body, int index, MethodUse called)
    {
        if (called.Name is "Start" or "Install" or "Create" && called.Owner is NamedType { Definition: { } owner } && (Contract.IsOfContract(owner, "IStrands") || Contract.IsInstallRight(owner)))
        {
            return $"the function given to '{called.Name}'";
        }

        if (called.Owner is NamedType { Definition: { Name: "Interlocked" or "Volatile", Namespace: "System.Threading" } } && called.Name is "Exchange" or "CompareExchange" or "Write")
        {
            return body.Values.Argument(index, called, 0)!.Origins.Any(IsPlace) ? "a field" : null;
        }

        return called.Name is "Add" or "Enqueue" or "Push" or "TryAdd" or "Insert" or "AddLast" or "AddFirst" or "TryEnqueue" or "AddRange" or "set_Item" &&
            called.Definition?.Owner.Assembly.IsOfClassLibrary == true && body.Values.Receiver(index, called) is { } collection && collection.Origins.Any(IsPlace)
            ? "a collection of the spindle" : null;
    }

    // An object that outlives the raise, as far as can be seen.
    private static bool IsLasting(Origin origin) => origin.Kind is OriginKind.Receiver or OriginKind.Static or OriginKind.Argument || IsPlace(origin);

    // A field of such an object, not of what is made here.
    private static bool IsPlace(Origin origin) => origin.Kind == OriginKind.Static || origin.Kind == OriginKind.Field && IsLasting(origin.Container!);
}
