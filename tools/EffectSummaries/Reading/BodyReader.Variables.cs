using System.Reflection.Metadata;

namespace Spin.EffectSummaries.Reading;

/// <content>Variables, and addresses of them.</content>
internal sealed partial class BodyReader
{
    private bool LowerVariable(ILOpCode code)
    {
        switch (code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3:
                Push(_state.Arguments[code - ILOpCode.Ldarg_0]);
                return true;
            case ILOpCode.Ldarg or ILOpCode.Ldarg_s:
                Push(_state.Arguments[(int)Instruction.Operand]);
                return true;
            case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                Push(new ArgumentAddress((int)Instruction.Operand));
                return true;
            case ILOpCode.Starg or ILOpCode.Starg_s:
                _state.Arguments[(int)Instruction.Operand] = Kept(Pop(), _body.AddressedArguments.Contains((int)Instruction.Operand));
                return true;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3:
                Push(_state.Locals[code - ILOpCode.Ldloc_0]);
                return true;
            case ILOpCode.Ldloc or ILOpCode.Ldloc_s:
                Push(_state.Locals[(int)Instruction.Operand]);
                return true;
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                Push(new LocalAddress((int)Instruction.Operand));
                return true;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3:
                Set(code - ILOpCode.Stloc_0, Pop());
                return true;
            case ILOpCode.Stloc or ILOpCode.Stloc_s:
                Set((int)Instruction.Operand, Pop());
                return true;
            default:
                return false;
        }
    }

    private void Set(int local, Value value) => _state.Locals[local] = Kept(value, _body.AddressedLocals.Contains(local));

    // A number in a variable whose address is known elsewhere may change there.
    private static Value Kept(Value value, bool isAddressed) => isAddressed && value is NumberValue or NullValue ? Value.Of(0) : value;

    // What is known of the variable behind an address; of any other memory only from where it comes.
    private Value Behind(Value place) => place switch
    {
        LocalAddress local => _state.Locals[local.Local],
        ArgumentAddress argument => _state.Arguments[argument.Position],
        _ => Value.Of(place.Origins),
    };

    // From where a value or the variable behind an address comes.
    private long Through(Value value) => Behind(value).Origins;

    private void Store(Value target, Value value, bool isWhole)
    {
        switch (target)
        {
            case LocalAddress { Local: var local }:
                _state.Locals[local] = isWhole ? Kept(value, isAddressed: true) : Value.Of(_state.Locals[local].Origins | value.Origins);
                break;
            case ArgumentAddress { Position: var position }:
                _state.Arguments[position] = isWhole ? Kept(value, isAddressed: true) : Value.Of(_state.Arguments[position].Origins | value.Origins);
                break;
        }
    }
}
