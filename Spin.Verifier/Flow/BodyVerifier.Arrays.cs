using System.Reflection.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>Arrays.</content>
internal sealed partial class BodyVerifier
{
    private bool StepArray(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Newarr:
                IlType element = RequireBoxable(instruction);
                RequireIndex(_state.Pop());
                _state.Push(StackValue.Object(new ArrayType(element, 1, isVector: true)));
                return true;
            case ILOpCode.Ldlen:
                RequireArray(_state.Pop());
                _state.Push(new StackValue(StackKind.NativeInt));
                return true;
            case ILOpCode.Ldelem:
                IlType read = RequireBoxable(instruction);
                PopElement(read);
                _state.Push(StackValues.Of(read, _relations));
                return true;
            case ILOpCode.Stelem:
                IlType written = RequireBoxable(instruction);
                RequireAssignable(_state.Pop(), written, "stored in an array");
                PopElement(written);
                return true;
            case ILOpCode.Ldelema:
                LoadElementAddress(RequireBoxable(instruction));
                return true;
            case ILOpCode.Ldelem_ref:
                IlType? loaded = PopArray();
                _state.Push(loaded is null || _relations.IsReference(loaded) && loaded is not TypeVariable
                    ? StackValue.Object(loaded)
                    : throw Refusal.Types($"an element of type {loaded} is loaded as an object"));
                return true;
            case ILOpCode.Stelem_ref:
                RequireObject(_state.Pop());
                // The runtime checks the object against the array's own type.
                if (PopArray() is { } stored && (!_relations.IsReference(stored) || stored is TypeVariable))
                {
                    throw Refusal.Types($"an object is stored as an element of type {stored}");
                }

                return true;
            default:
                return StepNumberArray(instruction.Code);
        }
    }

    private bool StepNumberArray(ILOpCode code)
    {
        (Primitive Number, bool IsStore)? access = code switch
        {
            ILOpCode.Ldelem_i1 or ILOpCode.Ldelem_u1 => (Primitive.Byte, false),
            ILOpCode.Ldelem_i2 or ILOpCode.Ldelem_u2 => (Primitive.UInt16, false),
            ILOpCode.Ldelem_i4 or ILOpCode.Ldelem_u4 => (Primitive.UInt32, false),
            ILOpCode.Ldelem_i8 => (Primitive.UInt64, false),
            ILOpCode.Ldelem_i => (Primitive.UIntPtr, false),
            ILOpCode.Ldelem_r4 => (Primitive.Single, false),
            ILOpCode.Ldelem_r8 => (Primitive.Double, false),
            ILOpCode.Stelem_i1 => (Primitive.Byte, true),
            ILOpCode.Stelem_i2 => (Primitive.UInt16, true),
            ILOpCode.Stelem_i4 => (Primitive.UInt32, true),
            ILOpCode.Stelem_i8 => (Primitive.UInt64, true),
            ILOpCode.Stelem_i => (Primitive.UIntPtr, true),
            ILOpCode.Stelem_r4 => (Primitive.Single, true),
            ILOpCode.Stelem_r8 => (Primitive.Double, true),
            _ => null,
        };
        if (access is not { } found)
        {
            return false;
        }

        StackKind kind = StackValues.Kind(found.Number);
        if (found.IsStore && _state.Pop().Kind != kind)
        {
            throw Refusal.Types($"'{Name(code)}' of what is no such number");
        }

        if (PopArray() is { } element)
        {
            RequireStored(element, found.Number, Name(code));
        }

        if (!found.IsStore)
        {
            _state.Push(new StackValue(kind));
        }

        return true;
    }

    private void LoadElementAddress(IlType element)
    {
        // Without the prefix the runtime checks that the array is of this very type.
        bool isReadOnly = HasPrefix(ILOpCode.Readonly);
        if (PopArray() is { } actual && !StackValues.AreStoredAlike(actual, element) &&
            !(_relations.IsReference(actual) && _relations.IsReference(element) && _relations.IsObjectAssignable(actual, element)))
        {
            throw Refusal.Types($"an element of type {actual} is referred to as {element}");
        }

        _state.Push(StackValue.Address(element, isReadOnly ? Mutability.Controlled : Mutability.Writable));
    }

    private void PopElement(IlType type)
    {
        if (PopArray() is { } element && !StackValues.AreStoredAlike(element, type) &&
            !(_relations.IsReference(element) && _relations.IsReference(type) && type is not TypeVariable && element is not TypeVariable &&
              (_relations.IsObjectAssignable(element, type) || _relations.IsObjectAssignable(type, element) && Current.Code == ILOpCode.Stelem)))
        {
            throw Refusal.Types($"an element of type {element} is handled as {type}");
        }
    }

    /// <summary>Takes an index and an array.</summary>
    /// <returns>The type of the elements; null where the array is the null reference.</returns>
    private IlType? PopArray()
    {
        RequireIndex(_state.Pop());
        return RequireArray(_state.Pop());
    }

    private static IlType? RequireArray(StackValue value) =>
        value.IsNull ? null :
        value is { Kind: StackKind.Reference, Type: ArrayType { IsVector: true } array } ? array.Element :
        throw Refusal.Types($"{value} is used as an array");

    private static void RequireIndex(StackValue value)
    {
        if (value.Kind is not (StackKind.Int32 or StackKind.NativeInt))
        {
            throw Refusal.Types($"{value} is used as an index");
        }
    }
}
