using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Domains;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;
using Spin.Verifier.Values;

namespace Spin.Verifier.Resources;

/// <summary>Says what the instructions of a body do with resources.</summary>
internal sealed class ResourceReader(VerifiedBody body, Contract contract)
{
    private readonly BodyValues _values = body.Values;

    /// <summary>Whether anything in the body takes or gives back a resource: of most, nothing need be followed.</summary>
    internal bool IsNeeded()
    {
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            // Nothing but a call takes or gives back.
            if (body.Code.Instructions[i].Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj && Read(i).Any(static read => read.Action is ResourceAction.Acquire or ResourceAction.Release))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What an instruction does with resources.</summary>
    internal IEnumerable<(ResourceAction Action, Resource Resource)> Read(int index)
    {
        Instruction instruction = body.Code.Instructions[index];
        MethodUse? called = instruction.Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj ? body.Called(instruction) : null;
        if (called is not null && ReadLock(index, called) is var (action, @lock))
        {
            yield return (action, @lock);
            yield break;
        }

        for (int place = 0; _values.Operand(index, place) is { } operand; place++)
        {
            foreach (Resource resource in ResourcesOf(operand))
            {
                if (ReadUse(instruction, called, place) is { } use)
                {
                    yield return (use, resource);
                }
            }
        }

        if (called is not null && FindTaken(index, instruction, called) is { } taken)
        {
            yield return (ResourceAction.Acquire, taken);
        }
    }

    /// <summary>The objects that a value may be.</summary>
    internal IEnumerable<Resource> ResourcesOf(Value value)
    {
        foreach (Origin origin in value.Origins)
        {
            if (origin.Kind is OriginKind.Made or OriginKind.Result && body.Code.Instructions[origin.Number] is { Code: ILOpCode.Newobj or ILOpCode.Call or ILOpCode.Callvirt } maker &&
                FindTaken(origin.Number, maker, body.Called(maker)!) is { } resource && resource == Resource.Made(origin, resource.IsHandle))
            {
                yield return resource;
            }
        }
    }

    // A lock statement is a sequence of its own, which cannot be wrong.
    private (ResourceAction Action, Resource Resource)? ReadLock(int index, MethodUse called)
    {
        if (called is not { Name: "Enter" or "Exit", Owner: NamedType { Definition: { } type } })
        {
            return null;
        }

        Value? value = Contract.IsOfContract(type, "IMutex") || type is { Name: "Lock", Namespace: "System.Threading" } ? _values.Receiver(index, called)
            : type is { Name: "Monitor", Namespace: "System.Threading" } && called.Parameters.Length == 1 ? _values.Argument(index, called, 0)
            : null;
        return Resource.Lock(value) is { } resource ? (called.Name == "Enter" ? ResourceAction.Acquire : ResourceAction.Release, resource) : null;
    }

    private Resource? FindTaken(int index, Instruction instruction, MethodUse called)
    {
        // Only what is made of a type of the project has a Dispose that its author wrote for a reason.
        if (instruction.Code == ILOpCode.Newobj)
        {
            return called.Owner is NamedType { Definition: { IsValueType: false, IsDelegate: false } type } && contract.IsJudged(type.Assembly) && IsDisposable(type)
                ? Resource.Made(new Origin(OriginKind.Made, index, called.Owner), isHandle: false)
                : null;
        }

        return called.ReturnType is NamedType { Definition: { } returned } && Contract.DerivesFrom(returned, "Installation")
            ? Resource.Made(new Origin(OriginKind.Result, index, called.ReturnType), isHandle: true)
            : null;
    }

    private static bool IsDisposable(DefinedType type) => type.AllInterfaces.Any(static implemented => implemented.Definition is { Name: "IDisposable", Namespace: "System" });

    private static ResourceAction? ReadUse(Instruction instruction, MethodUse? called, int place)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Call or ILOpCode.Callvirt when place == 0 && !called!.IsStatic:
                return called.Name is "Dispose" or "Uninstall" && called.Parameters.IsEmpty ? ResourceAction.Release : ResourceAction.Use;
            case ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld when place == 0:
                return ResourceAction.Use;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Stfld or ILOpCode.Stsfld or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Stobj or ILOpCode.Stind_ref or
                (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) or ILOpCode.Stelem or ILOpCode.Box:
                return ResourceAction.Escape;
            default:
                return null;
        }
    }
}
