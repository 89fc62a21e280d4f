using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;
using Constant = Spin.Analysis.Representation.Expressions.Constant;

namespace Spin.Analysis.Il;

/// <content>Arithmetic, comparisons and conversions.</content>
internal sealed partial class IlLowering
{
    private bool LowerArithmetic(ILOpCode code, IlSite site)
    {
        (BinaryOperator Operator, bool Unsigned, bool Checked)? operation = code switch
        {
            ILOpCode.Add => (BinaryOperator.Add, false, false),
            ILOpCode.Add_ovf => (BinaryOperator.Add, false, true),
            ILOpCode.Add_ovf_un => (BinaryOperator.Add, true, true),
            ILOpCode.Sub => (BinaryOperator.Subtract, false, false),
            ILOpCode.Sub_ovf => (BinaryOperator.Subtract, false, true),
            ILOpCode.Sub_ovf_un => (BinaryOperator.Subtract, true, true),
            ILOpCode.Mul => (BinaryOperator.Multiply, false, false),
            ILOpCode.Mul_ovf => (BinaryOperator.Multiply, false, true),
            ILOpCode.Mul_ovf_un => (BinaryOperator.Multiply, true, true),
            ILOpCode.Div => (BinaryOperator.Divide, false, false),
            ILOpCode.Div_un => (BinaryOperator.Divide, true, false),
            ILOpCode.Rem => (BinaryOperator.Remainder, false, false),
            ILOpCode.Rem_un => (BinaryOperator.Remainder, true, false),
            ILOpCode.And => (BinaryOperator.And, false, false),
            ILOpCode.Or => (BinaryOperator.Or, false, false),
            ILOpCode.Xor => (BinaryOperator.ExclusiveOr, false, false),
            ILOpCode.Shl => (BinaryOperator.LeftShift, false, false),
            ILOpCode.Shr => (BinaryOperator.RightShift, false, false),
            ILOpCode.Shr_un => (BinaryOperator.UnsignedRightShift, true, false),
            _ => null,
        };
        if (operation is { } found)
        {
            Expression right = Pop();
            Expression left = Pop();
            Push(Compute(found.Operator, left, right, found.Unsigned, found.Checked, site));
            return true;
        }

        switch (code)
        {
            case ILOpCode.Neg:
                Expression negated = Pop();
                TypeShape type = Widen(negated.Type);
                Push(new Binary(BinaryOperator.Subtract, new Constant(0, type), negated, type, site: site));
                return true;
            case ILOpCode.Not:
                Expression inverted = Pop();
                Push(new Opaque(Widen(inverted.Type), [inverted], site) { IsPure = true });
                return true;
            case ILOpCode.Ckfinite:
                return true;
            case ILOpCode.Ceq or ILOpCode.Cgt or ILOpCode.Cgt_un or ILOpCode.Clt or ILOpCode.Clt_un:
                Expression second = Pop();
                Expression first = Pop();
                Push(Compare(
                    code switch { ILOpCode.Ceq => BinaryOperator.Equal, ILOpCode.Cgt or ILOpCode.Cgt_un => BinaryOperator.Greater, _ => BinaryOperator.Less },
                    first, second, code is ILOpCode.Cgt_un or ILOpCode.Clt_un, site));
                return true;
            default:
                return false;
        }
    }

    // The stack knows no signs: the operands' types say what was meant, and the instruction where it matters.
    private static Binary Compute(BinaryOperator @operator, Expression left, Expression right, bool unsigned, bool isChecked, IlSite site)
    {
        if (left.Type.IsBoolean && right.Type.IsBoolean && @operator is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.ExclusiveOr)
        {
            return new Binary(@operator, left, right, TypeShape.Boolean, site: site);
        }

        if (unsigned && @operator is not BinaryOperator.UnsignedRightShift)
        {
            (left, right) = (AsUnsigned(left), AsUnsigned(right));
        }
        else if (unsigned)
        {
            left = AsUnsigned(left);
        }
        else if (isChecked || @operator is BinaryOperator.Divide or BinaryOperator.Remainder)
        {
            (left, right) = (AsSigned(left), AsSigned(right));
        }
        else if (@operator == BinaryOperator.RightShift)
        {
            left = AsSigned(left);
        }

        TypeShape type = Widen(left.Type);
        TypeShape other = Widen(right.Type);
        if (Operators.IsShift(@operator) || other == type)
        {
            return new Binary(@operator, left, right, type, isChecked, site);
        }

        if (type.IsInteger && other.IsInteger && left is not Constant && right is not Constant && Interval.Bits(type.Range) == Interval.Bits(other.Range))
        {
            // One of two signs: the left operand's, unless its values are the same with either.
            if (HasNoSign(left))
            {
                type = other;
            }
            else if (!HasNoSign(right))
            {
                right = type.IsUnsigned ? AsUnsigned(right) : AsSigned(right);
            }
        }
        else
        {
            // A constant has no sign of its own; of two widths the wider one counts.
            type = left is Constant ? other : right is Constant ? type : other.Range.Contains(type.Range) ? other : type.Range.Contains(other.Range) ? type : TypeShape.Int64;
        }

        return new Binary(@operator, left, right, type, isChecked, site);
    }

    private static Expression Compare(BinaryOperator @operator, Expression left, Expression right, bool unsigned, IlSite site)
    {
        if (@operator is BinaryOperator.Equal or BinaryOperator.NotEqual && left.Type.IsBoolean && right is Constant { Value: { } truth })
        {
            return (truth != 0) == (@operator == BinaryOperator.Equal) ? left : new Not(left, site);
        }

        // x > 0 without sign, and any comparison of references with null, is x != 0.
        if (unsigned && @operator == BinaryOperator.Greater && right is Constant { Value: 0 or null })
        {
            @operator = BinaryOperator.NotEqual;
        }
        else if (unsigned)
        {
            (left, right) = (AsUnsigned(left), AsUnsigned(right));
        }
        else if (@operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
        {
            (left, right) = (AsSigned(left), AsSigned(right));
        }

        return new Binary(@operator, left, right, TypeShape.Boolean, site: site);
    }

    private static Expression AsUnsigned(Expression value)
    {
        TypeShape type = Widen(value.Type);
        if (type.Range != TypeShape.Int32.Range && type.Range != TypeShape.Int64.Range || value.Type == TypeShape.Other || value.Type.IsUnsigned)
        {
            return value;
        }

        bool isLong = type.Range == TypeShape.Int64.Range;
        return value is Constant { Value: { } constant }
            ? new Constant(isLong ? constant < 0 ? long.MaxValue : constant : constant & uint.MaxValue, isLong ? TypeShape.UInt64 : TypeShape.UInt32, value.Site)
            : new Conversion(value, isLong ? TypeShape.UInt64 : TypeShape.UInt32, site: value.Site);
    }

    private static bool HasNoSign(Expression value) => value.Type.Range is { Min: >= 0, Max: <= int.MaxValue };

    private static Expression AsSigned(Expression value)
    {
        TypeShape type = Widen(value.Type);
        bool isLong = type.Range == TypeShape.UInt64.Range;
        return !isLong && type.Range != TypeShape.UInt32.Range ? value
            : value is Conversion { Operand.Type: var inner } conversion && isLong && inner.Range != TypeShape.UInt64.Range && inner.IsUnsigned
                ? new Conversion(conversion.Operand, TypeShape.Int64, site: value.Site)
                : new Conversion(value, isLong ? TypeShape.Int64 : TypeShape.Int32, site: value.Site);
    }

    // Smaller integers are ints on the stack.
    private static TypeShape Widen(TypeShape type) => TypeShape.Int32.Range.Contains(type.Range) ? TypeShape.Int32 : type;

    private bool LowerConversion(ILOpCode code, IlSite site)
    {
        (TypeShape Type, bool Checked)? conversion = code switch
        {
            ILOpCode.Conv_i1 => (TypeShape.SByte, false),
            ILOpCode.Conv_i2 => (TypeShape.Int16, false),
            ILOpCode.Conv_i4 => (TypeShape.Int32, false),
            ILOpCode.Conv_i8 or ILOpCode.Conv_i => (TypeShape.Int64, false),
            ILOpCode.Conv_u1 => (TypeShape.Byte, false),
            ILOpCode.Conv_u2 => (TypeShape.UInt16, false),
            ILOpCode.Conv_u4 => (TypeShape.UInt32, false),
            ILOpCode.Conv_u8 or ILOpCode.Conv_u => (TypeShape.UInt64, false),
            ILOpCode.Conv_r4 or ILOpCode.Conv_r8 or ILOpCode.Conv_r_un => (TypeShape.Other, false),
            ILOpCode.Conv_ovf_i1 or ILOpCode.Conv_ovf_i1_un => (TypeShape.SByte, true),
            ILOpCode.Conv_ovf_i2 or ILOpCode.Conv_ovf_i2_un => (TypeShape.Int16, true),
            ILOpCode.Conv_ovf_i4 or ILOpCode.Conv_ovf_i4_un => (TypeShape.Int32, true),
            ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_i_un => (TypeShape.Int64, true),
            ILOpCode.Conv_ovf_u1 or ILOpCode.Conv_ovf_u1_un => (TypeShape.Byte, true),
            ILOpCode.Conv_ovf_u2 or ILOpCode.Conv_ovf_u2_un => (TypeShape.UInt16, true),
            ILOpCode.Conv_ovf_u4 or ILOpCode.Conv_ovf_u4_un => (TypeShape.UInt32, true),
            ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_u8_un or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_u_un => (TypeShape.UInt64, true),
            _ => null,
        };
        if (conversion is not { } found)
        {
            return false;
        }

        Expression operand = SignedAs(code, Pop());
        Push(operand is Constant { Value: { } constant } && found.Type.Range.Contains(Interval.Of(constant))
            ? new Constant(constant, found.Type, site)
            : new Conversion(operand, found.Type, found.Checked, site));
        return true;
    }

    // What becomes longer, or is checked, is read with the sign of the instruction.
    private static Expression SignedAs(ILOpCode code, Expression operand) => code switch
    {
        ILOpCode.Conv_i8 or ILOpCode.Conv_i or ILOpCode.Conv_ovf_i1 or ILOpCode.Conv_ovf_i2 or ILOpCode.Conv_ovf_i4 or ILOpCode.Conv_ovf_i8 or ILOpCode.Conv_ovf_i or
            ILOpCode.Conv_ovf_u1 or ILOpCode.Conv_ovf_u2 or ILOpCode.Conv_ovf_u4 or ILOpCode.Conv_ovf_u8 or ILOpCode.Conv_ovf_u => AsSigned(operand),
        ILOpCode.Conv_u8 or ILOpCode.Conv_u or ILOpCode.Conv_ovf_i1_un or ILOpCode.Conv_ovf_i2_un or ILOpCode.Conv_ovf_i4_un or ILOpCode.Conv_ovf_i8_un or ILOpCode.Conv_ovf_i_un or
            ILOpCode.Conv_ovf_u1_un or ILOpCode.Conv_ovf_u2_un or ILOpCode.Conv_ovf_u4_un or ILOpCode.Conv_ovf_u8_un or ILOpCode.Conv_ovf_u_un => AsUnsigned(operand),
        _ => operand,
    };
}
