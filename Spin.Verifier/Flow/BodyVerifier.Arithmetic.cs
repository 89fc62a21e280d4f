using System.Reflection.Metadata;

namespace Spin.Verifier.Flow;

/// <content>Numbers.</content>
internal sealed partial class BodyVerifier
{
    private bool StepArithmetic(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.Div or ILOpCode.Rem:
                Binary(allowsFloat: true);
                return true;
            case ILOpCode.Div_un or ILOpCode.Rem_un or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor or ILOpCode.Add_ovf or ILOpCode.Add_ovf_un or
                ILOpCode.Sub_ovf or ILOpCode.Sub_ovf_un or ILOpCode.Mul_ovf or ILOpCode.Mul_ovf_un:
                Binary(allowsFloat: false);
                return true;
            case ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un:
                if (_state.Pop().Kind is not (StackKind.Int32 or StackKind.NativeInt) || _state.Peek().Kind is not (StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt))
                {
                    throw Refusal.Types("a shift of what is no whole number");
                }

                _state.Push(new StackValue(_state.Pop().Kind));
                return true;
            case ILOpCode.Neg:
                RequireNumber(allowsFloat: true);
                return true;
            case ILOpCode.Not:
                RequireNumber(allowsFloat: false);
                return true;
            case ILOpCode.Ckfinite:
                if (_state.Peek().Kind != StackKind.Float)
                {
                    throw Refusal.Types("'ckfinite' of what is no floating-point number");
                }

                return true;
            case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                // 'cgt.un' with null is how C# asks whether a reference is there.
                Compare(isEquality: instruction.Code is ILOpCode.Ceq or ILOpCode.Cgt_un);
                _state.Push(new StackValue(StackKind.Int32));
                return true;
            case ILOpCode.Sizeof:
                Types.IlType type = TypeOf(instruction);
                if (type is Types.ByRefType || Types.ConstraintChecker.IsVoid(type))
                {
                    throw Refusal.Types($"{type} has no size");
                }

                _state.Push(new StackValue(StackKind.Int32));
                return true;
            default:
                return StepConversion(instruction.Code);
        }
    }

    private bool StepConversion(ILOpCode code)
    {
        StackKind? kind = code switch
        {
            ILOpCode.Conv_i1 or ILOpCode.Conv_i2 or ILOpCode.Conv_i4 or ILOpCode.Conv_u1 or ILOpCode.Conv_u2 or ILOpCode.Conv_u4 or
                ILOpCode.Conv_ovf_i1 or ILOpCode.Conv_ovf_i2 or ILOpCode.Conv_ovf_i4 or ILOpCode.Conv_ovf_u1 or ILOpCode.Conv_ovf_u2 or ILOpCode.Conv_ovf_u4 or
                ILOpCode.Conv_ovf_i1_un or ILOpCode.Conv_ovf_i2_un or ILOpCode.Conv_ovf_i4_un or
                ILOpCode.Conv_ovf_u1_un or ILOpCode.Conv_ovf_u2_un or ILOpCode.Conv_ovf_u4_un => StackKind.Int32,
            ILOpCode.Conv_i8 or ILOpCode.Conv_u8 or ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_u8_un => StackKind.Int64,
            ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un => StackKind.NativeInt,
            ILOpCode.Conv_r4 or ILOpCode.Conv_r8 or ILOpCode.Conv_r_un => StackKind.Float,
            _ => null,
        };
        if (kind is null)
        {
            return false;
        }

        StackValue value = _state.Pop();
        if (!IsNumber(value, allowsFloat: true))
        {
            throw value.Kind == StackKind.Address
                ? new Refusal(VerifierRules.Pointers, $"'{Name(code)}' makes a pointer of a reference")
                : Refusal.Types($"'{Name(code)}' converts {value}, which is no number");
        }

        _state.Push(new StackValue(kind.Value));
        return true;
    }

    private void Binary(bool allowsFloat)
    {
        StackValue second = _state.Pop();
        StackValue first = _state.Pop();
        if (!IsNumber(first, allowsFloat) || !IsNumber(second, allowsFloat))
        {
            throw first.Kind == StackKind.Address || second.Kind == StackKind.Address
                ? new Refusal(VerifierRules.Pointers, "arithmetic with a reference makes a pointer of it")
                : Refusal.Types($"arithmetic with {first} and {second}");
        }

        _state.Push(new StackValue(Common(first, second)));
    }

    private void Compare(bool isEquality)
    {
        StackValue second = _state.Pop();
        StackValue first = _state.Pop();
        bool isComparable = IsNumber(first, allowsFloat: true)
            ? IsNumber(second, allowsFloat: true) && Common(first, second) >= 0
            : isEquality && first.Kind == second.Kind && first.Kind is StackKind.Reference or StackKind.Address && !first.IsUninitialized && !second.IsUninitialized;
        if (!isComparable)
        {
            throw Refusal.Types($"{first} is compared with {second}");
        }
    }

    private static StackKind Common(StackValue first, StackValue second) =>
        first.Kind == second.Kind ? first.Kind :
        first.Kind is StackKind.Int32 or StackKind.NativeInt && second.Kind is StackKind.Int32 or StackKind.NativeInt ? StackKind.NativeInt :
        throw Refusal.Types($"an operation on {first} and {second}");

    private void RequireNumber(bool allowsFloat)
    {
        if (!IsNumber(_state.Peek(), allowsFloat))
        {
            throw Refusal.Types($"arithmetic with {_state.Peek()}");
        }
    }

    private static bool IsNumber(StackValue value, bool allowsFloat) =>
        value.Kind is StackKind.Int32 or StackKind.Int64 or StackKind.NativeInt || allowsFloat && value.Kind == StackKind.Float;
}
