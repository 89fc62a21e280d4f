using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Reading and writing through references.</content>
internal sealed partial class BodyVerifier
{
    private bool StepIndirect(Instruction instruction)
    {
        if (StoredBy(instruction.Code) is { } load)
        {
            IlType target = RequireAddress(_state.Pop(), isWritten: false).Type!;
            RequireStored(target, load, Name(instruction.Code));
            _state.Push(StackValues.Of(target, _relations));
            return true;
        }

        if (StoredByWrite(instruction.Code) is { } store)
        {
            StackValue written = _state.Pop();
            IlType target = RequireAddress(_state.Pop(), isWritten: true).Type!;
            RequireStored(target, store, Name(instruction.Code));
            RequireAssignable(written, target, "written through a reference");
            return true;
        }

        switch (instruction.Code)
        {
            case ILOpCode.Ldind_ref:
                StackValue read = RequireAddress(_state.Pop(), isWritten: false);
                RequireReference(read.Type!);
                _state.Push(StackValue.Object(read.Type));
                return true;
            case ILOpCode.Stind_ref:
                StackValue reference = _state.Pop();
                StackValue place = RequireAddress(_state.Pop(), isWritten: true);
                RequireReference(place.Type!);
                RequireAssignable(reference, place.Type!, "written through a reference");
                return true;
            case ILOpCode.Ldobj:
                _state.Push(ReadThrough(_state.Pop(), TypeOf(instruction)));
                return true;
            case ILOpCode.Stobj:
                StackValue value = _state.Pop();
                WriteThrough(_state.Pop(), TypeOf(instruction), value);
                return true;
            case ILOpCode.Cpobj:
                IlType copied = TypeOf(instruction);
                StackValue source = ReadThrough(_state.Pop(), copied);
                WriteThrough(_state.Pop(), copied, source);
                return true;
            case ILOpCode.Initobj:
                IlType cleared = TypeOf(instruction);
                StackValue cleaned = RequireAddress(_state.Pop(), isWritten: true);
                if (!StackValues.AreStoredAlike(cleaned.Type!, cleared))
                {
                    throw Refusal.Types($"{cleaned} is cleared as {cleared}");
                }

                KeepContent(cleaned, cleared, StackValues.Of(cleared, _relations));
                return true;
            default:
                return false;
        }
    }

    private StackValue ReadThrough(StackValue address, IlType type)
    {
        RequireAddress(address, isWritten: false);
        if (!StackValues.AreStoredAlike(address.Type!, type))
        {
            throw Refusal.Types($"{address} is read as {type}");
        }

        StackValue value = StackValues.Of(type, _relations);
        return _relations.IsRefStruct(type) ? value with { Scope = ContentOf(address) } : value;
    }

    private void WriteThrough(StackValue address, IlType type, StackValue value)
    {
        RequireAddress(address, isWritten: true);
        if (!StackValues.AreStoredAlike(address.Type!, type))
        {
            throw Refusal.Types($"{address} is written as {type}");
        }

        RequireAssignable(value, type, "written through a reference");
        KeepContent(address, type, value);
    }

    /// <summary>How far what lies in a variable may travel.</summary>
    private Scope ContentOf(StackValue address) =>
        address.Variable == StackValue.NoVariable ? address.Content :
        _variables.Slot(address.Variable) is >= 0 and int slot ? _state.Tracked[slot].Scope : Scope.Caller;

    /// <summary>A value that may refer to this frame goes only where it does not outlive it.</summary>
    private void KeepContent(StackValue address, IlType type, StackValue value)
    {
        if (type is ByRefType || _relations.IsRefStruct(type))
        {
            Narrow(address, value.Scope, isWhole: address.IsWhole);
        }
    }

    private void Narrow(StackValue address, Scope scope, bool isWhole)
    {
        if (address.Variable != StackValue.NoVariable)
        {
            int slot = _variables.Slot(address.Variable);
            if (slot >= 0)
            {
                StackValue before = _state.Tracked[slot];
                _state.Tracked[slot] = before with { Scope = isWhole || scope < before.Scope ? scope : before.Scope };
                EnterHandlers();
            }

            return;
        }

        bool isKept = address.Content == Scope.Return ? scope >= Scope.Return : scope == Scope.Caller;
        if (!isKept)
        {
            throw Refusal.Types("what may refer to this frame is stored where it can outlive it");
        }
    }

    private static StackValue RequireAddress(StackValue value, bool isWritten)
    {
        if (value.Kind != StackKind.Address)
        {
            throw value.Kind is StackKind.NativeInt or StackKind.Int32 or StackKind.Int64
                ? new Refusal(VerifierRules.Pointers, "memory is reached by a number")
                : Refusal.Types($"{value} is used as a reference to a variable");
        }

        return !isWritten || value.Mutability == Mutability.Writable ? value : throw Refusal.Types("a read-only variable is written");
    }

    private void RequireReference(IlType type)
    {
        if (!_relations.IsReference(type) || type is TypeVariable)
        {
            throw Refusal.Types($"{type} is handled as a reference to an object");
        }
    }

    private static void RequireStored(IlType type, Primitive expected, string name)
    {
        if (Primitives.Stored(StackValues.Number(type)) != expected)
        {
            throw Refusal.Types($"'{name}' on a variable of type {type}");
        }
    }

    private static Primitive? StoredBy(ILOpCode code) => code switch
    {
        ILOpCode.Ldind_i1 or ILOpCode.Ldind_u1 => Primitive.Byte,
        ILOpCode.Ldind_i2 or ILOpCode.Ldind_u2 => Primitive.UInt16,
        ILOpCode.Ldind_i4 or ILOpCode.Ldind_u4 => Primitive.UInt32,
        ILOpCode.Ldind_i8 => Primitive.UInt64,
        ILOpCode.Ldind_i => Primitive.UIntPtr,
        ILOpCode.Ldind_r4 => Primitive.Single,
        ILOpCode.Ldind_r8 => Primitive.Double,
        _ => null,
    };

    private static Primitive? StoredByWrite(ILOpCode code) => code switch
    {
        ILOpCode.Stind_i1 => Primitive.Byte,
        ILOpCode.Stind_i2 => Primitive.UInt16,
        ILOpCode.Stind_i4 => Primitive.UInt32,
        ILOpCode.Stind_i8 => Primitive.UInt64,
        ILOpCode.Stind_i => Primitive.UIntPtr,
        ILOpCode.Stind_r4 => Primitive.Single,
        ILOpCode.Stind_r8 => Primitive.Double,
        _ => null,
    };
}
