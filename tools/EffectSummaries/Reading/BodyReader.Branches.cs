using System.Reflection.Metadata;
using Spin.Analysis.Il;

namespace Spin.EffectSummaries.Reading;

/// <content>Numbers, comparisons and branches.</content>
internal sealed partial class BodyReader
{
    private bool? Decide(ILOpCode code)
    {
        if (code is ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s)
        {
            bool? truth = TruthOf(Pop());
            return code is ILOpCode.Brtrue or ILOpCode.Brtrue_s ? truth : !truth;
        }

        Value right = Pop();
        Value left = Pop();
        return code switch
        {
            ILOpCode.Beq or ILOpCode.Beq_s => AreEqual(left, right),
            ILOpCode.Bne_un or ILOpCode.Bne_un_s => !AreEqual(left, right),
            _ => (left, right) is (NumberValue { Number: var first }, NumberValue { Number: var second })
                ? code switch
                {
                    ILOpCode.Bge or ILOpCode.Bge_s => first >= second,
                    ILOpCode.Bgt or ILOpCode.Bgt_s => first > second,
                    ILOpCode.Ble or ILOpCode.Ble_s => first <= second,
                    ILOpCode.Blt or ILOpCode.Blt_s => first < second,
                    ILOpCode.Bge_un or ILOpCode.Bge_un_s => (ulong)first >= (ulong)second,
                    ILOpCode.Bgt_un or ILOpCode.Bgt_un_s => (ulong)first > (ulong)second,
                    ILOpCode.Ble_un or ILOpCode.Ble_un_s => (ulong)first <= (ulong)second,
                    _ => (ulong)first < (ulong)second,
                }
                : null,
        };
    }

    private bool? TruthOf(Value value) => value switch
    {
        NumberValue number => number.Number != 0,
        NullValue => false,
        TypeValue or FunctionValue or LocalAddress or ArgumentAddress => true,
        ExactValue exact => _interpreter.Types.IsValueType(exact.Type) == false ? true : null,
        BoxedValue boxed when boxed.Type.Name != "System.Nullable`1" => _interpreter.Types.IsValueType(boxed.Type) == true ? true : null,
        _ => null,
    };

    private bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (NumberValue first, NumberValue second) => first.Number == second.Number,
        (TypeValue first, TypeValue second) => Types.AreSame(first.Type, second.Type),
        (NullValue, NullValue) => true,
        (NullValue, _) when TruthOf(right) == true => false,
        (_, NullValue) when TruthOf(left) == true => false,
        _ => null,
    };

    private bool LowerNumbers(ILOpCode code)
    {
        switch (code)
        {
            case ILOpCode.Ldc_i4 or ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i8:
                Push(new NumberValue(Instruction.Operand));
                return true;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8:
                Push(new NumberValue(code - ILOpCode.Ldc_i4_0));
                return true;
            case ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8:
                Push(Value.Of(0));
                return true;
            case ILOpCode.Ldnull:
                Push(NullValue.Instance);
                return true;
            case ILOpCode.Ceq:
                Value right = Pop();
                PushTruth(AreEqual(Pop(), right));
                return true;
            case ILOpCode.Cgt_un:
                Value zero = Pop();
                Value value = Pop();
                PushTruth(zero is NullValue or NumberValue { Number: 0 } ? TruthOf(value) : null);
                return true;
            case ILOpCode.Cgt or ILOpCode.Clt or ILOpCode.Clt_un:
                Value second = Pop();
                Value first = Pop();
                PushTruth((first, second) is (NumberValue { Number: var left }, NumberValue { Number: var other }) && code != ILOpCode.Clt_un
                    ? code == ILOpCode.Cgt ? left > other : left < other : null);
                return true;
            case ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul or ILOpCode.And or ILOpCode.Or or ILOpCode.Xor or ILOpCode.Shl or ILOpCode.Shr or ILOpCode.Shr_un or ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or
                ILOpCode.Rem_un or ILOpCode.Add_ovf or ILOpCode.Add_ovf_un or ILOpCode.Sub_ovf or ILOpCode.Sub_ovf_un or ILOpCode.Mul_ovf or ILOpCode.Mul_ovf_un:
                Value addend = Pop();
                Push(Compute(code, Pop(), addend));
                return true;
            case ILOpCode.Neg or ILOpCode.Not:
                Push(Value.Of(Pop().Origins));
                return true;
            case ILOpCode.Ckfinite:
                return true;
            case ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_i4 or ILOpCode.Conv_u4 or ILOpCode.Conv_i8 or ILOpCode.Conv_u8:
                Value number = Pop();
                Push(number is NumberValue { Number: >= 0 and <= int.MaxValue } ? number : Value.Of(number.Origins));
                return true;
            case >= ILOpCode.Conv_i1 and <= ILOpCode.Conv_u8 or >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un or >= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_r_un or
                ILOpCode.Conv_u2 or ILOpCode.Conv_u1 or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u:
                Push(Value.Of(Pop().Origins));
                return true;
            default:
                return false;
        }
    }

    private void PushTruth(bool? truth) => Push(truth is { } known ? new NumberValue(known ? 1 : 0) : Value.Of(0));

    private static Value Compute(ILOpCode code, Value left, Value right) => (left, right, code) switch
    {
        (NumberValue first, NumberValue second, ILOpCode.Add) => new NumberValue(first.Number + second.Number),
        (NumberValue first, NumberValue second, ILOpCode.Sub) => new NumberValue(first.Number - second.Number),
        (NumberValue first, NumberValue second, ILOpCode.Mul) => new NumberValue(first.Number * second.Number),
        (NumberValue first, NumberValue second, ILOpCode.And) => new NumberValue(first.Number & second.Number),
        (NumberValue first, NumberValue second, ILOpCode.Or) => new NumberValue(first.Number | second.Number),
        (NumberValue first, NumberValue second, ILOpCode.Xor) => new NumberValue(first.Number ^ second.Number),
        (NumberValue { Number: 0 } zero, _, ILOpCode.And) => zero,
        (_, NumberValue { Number: 0 } zero, ILOpCode.And) => zero,
        _ => Value.Of(left.Origins | right.Origins), // pointers are computed with
    };
}
