using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;
using Constant = Spin.Analysis.Representation.Expressions.Constant;

namespace Spin.Analysis.Il;

/// <content>The instructions of a block.</content>
internal sealed partial class IlLowering
{
    private IlType? _constrained;
    private IlMember? _function;

    private void LowerBlock(int block)
    {
        _block = block;
        _stack.Clear();
        _copies.Clear();
        if (_entryStacks.TryGetValue(block, out ImmutableArray<Variable> entry))
        {
            foreach (Variable variable in entry)
            {
                Push(new VariableReference(variable));
            }
        }

        int index = -1;
        foreach (System.Collections.Generic.KeyValuePair<int, int> start in _starts)
        {
            index = start.Value == block ? _indexes[start.Key] : index;
        }

        for (int i = index; i >= 0 && i < _instructions.Length; i++)
        {
            IlInstruction instruction = _instructions[i];
            NoteVector(instruction);
            Lower(instruction, i);
            if (instruction.EndsBlock)
            {
                Leave(block, instruction);
                return;
            }

            if (_starts.ContainsKey(instruction.Next))
            {
                Follow(block, instruction.Next);
                return;
            }
        }
    }

    private void Lower(IlInstruction instruction, int index)
    {
        ILOpCode code = instruction.OpCode;
        IlSite site = SiteOf(instruction);
        if (LowerConstant(instruction, site) || LowerVariable(instruction, site) || LowerArithmetic(code, site) || LowerConversion(code, site) || LowerIndirect(instruction, site))
        {
            return;
        }

        switch (code)
        {
            case ILOpCode.Nop or ILOpCode.Break or ILOpCode.Volatile or ILOpCode.Unaligned or ILOpCode.Readonly or ILOpCode.Tail:
                break;
            case ILOpCode.Constrained:
                _constrained = _program.Symbols.TypeOf(_method.Module, instruction.Handle);
                break;
            case ILOpCode.Dup:
                Expression top = Pop();
                Push(top);
                Push(top);
                break;
            case ILOpCode.Pop:
                _ = Pop();
                break;
            case ILOpCode.Call or ILOpCode.Callvirt:
                LowerCall(instruction, index);
                _constrained = null;
                break;
            case ILOpCode.Newobj:
                LowerNew(instruction, index);
                break;
            case ILOpCode.Newarr:
                Expression length = Pop();
                IlType element = _program.Symbols.TypeOf(_method.Module, instruction.Handle);
                NoteArray(element, length, site);
                Push(new Opaque(new TypeShape(element.Name + "[]", Interval.All, SequenceKind.Array), [length], site));
                break;
            case ILOpCode.Box:
                LowerBox(instruction, index, site);
                break;
            case ILOpCode.Cpblk or ILOpCode.Initblk when _stack.Count > 2 && IsOwnMemory(_stack[_stack.Count - 3]):
                _ = Pop(3);
                break;
            case ILOpCode.Localloc:
                Push(new Opaque(TypeShape.Other, [Pop()], site) { IsStackMemory = true });
                break;
            case ILOpCode.Ldftn:
                _function = _program.Symbols.MemberOf(_method.Module, instruction.Handle);
                Push(new Opaque(TypeShape.Other, ImmutableArray<Expression>.Empty, site));
                break;
            case ILOpCode.Ldvirtftn:
                _function = _program.Symbols.MemberOf(_method.Module, instruction.Handle);
                Push(new Opaque(TypeShape.Other, [Pop()], site));
                break;
            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox_any or ILOpCode.Unbox:
                NoteHeld(_program.Symbols.TypeOf(_method.Module, instruction.Handle), site);
                Push(new Opaque(ShapeOf(instruction), [Pop()], site));
                break;
            case ILOpCode.Ldtoken or ILOpCode.Sizeof or ILOpCode.Arglist:
                Push(new Constant(null, code == ILOpCode.Sizeof ? TypeShape.Int32 : TypeShape.Other, site));
                break;
            case ILOpCode.Throw:
                _ = Pop();
                _ = _throws.Add(_block);
                _facts.Add(_block, Effect.Throws, CauseKind.Throw, "throw", site);
                break;
            case ILOpCode.Rethrow:
                _ = _throws.Add(_block);
                _facts.Add(_block, Effect.Throws, CauseKind.Throw, "throw", site);
                break;
            case ILOpCode.Ret:
                LowerReturn();
                break;
            case ILOpCode.Switch or ILOpCode.Endfilter:
                _ = Pop();
                break;
            case ILOpCode.Endfinally or ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s:
                break;
            default:
                LowerBranch(instruction, site);
                break;
        }
    }

    private void LowerReturn()
    {
        Block block = _blocks[_block];
        block.Returns = true;
        if (_stack.Count > 0)
        {
            Expression result = Pop();
            NoteLent(result);
            Escape(result);
            block.Result = result;
        }

        Connect(_block, Exit);
    }

    private void LowerBranch(IlInstruction instruction, IlSite site)
    {
        if (!instruction.OpCode.IsBranch())
        {
            // No safe code has it: calli, jmp, cpblk and their like.
            _facts.Add(_block, Effect.Unknown, CauseKind.Unseen, instruction.OpCode.ToString(), site);
            return;
        }

        Block block = _blocks[_block];
        if (instruction.OpCode is ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s)
        {
            Expression value = Pop();
            block.Condition = value.Type.IsBoolean ? value : new Binary(BinaryOperator.NotEqual, value, new Constant(0, value.Type), TypeShape.Boolean, site: site);
            return;
        }

        Expression right = Pop();
        Expression left = Pop();
        block.Condition = instruction.OpCode switch
        {
            ILOpCode.Beq or ILOpCode.Beq_s => Compare(BinaryOperator.Equal, left, right, unsigned: false, site),
            ILOpCode.Bne_un or ILOpCode.Bne_un_s => Compare(BinaryOperator.NotEqual, left, right, unsigned: false, site),
            ILOpCode.Bge or ILOpCode.Bge_s => Compare(BinaryOperator.GreaterOrEqual, left, right, unsigned: false, site),
            ILOpCode.Bgt or ILOpCode.Bgt_s => Compare(BinaryOperator.Greater, left, right, unsigned: false, site),
            ILOpCode.Ble or ILOpCode.Ble_s => Compare(BinaryOperator.LessOrEqual, left, right, unsigned: false, site),
            ILOpCode.Blt or ILOpCode.Blt_s => Compare(BinaryOperator.Less, left, right, unsigned: false, site),
            ILOpCode.Bge_un or ILOpCode.Bge_un_s => Compare(BinaryOperator.GreaterOrEqual, left, right, unsigned: true, site),
            ILOpCode.Bgt_un or ILOpCode.Bgt_un_s => Compare(BinaryOperator.Greater, left, right, unsigned: true, site),
            ILOpCode.Ble_un or ILOpCode.Ble_un_s => Compare(BinaryOperator.LessOrEqual, left, right, unsigned: true, site),
            _ => Compare(BinaryOperator.Less, left, right, unsigned: true, site),
        };
    }

    private bool LowerConstant(IlInstruction instruction, IlSite site)
    {
        ILOpCode code = instruction.OpCode;
        Constant? constant = code switch
        {
            ILOpCode.Ldc_i4 or ILOpCode.Ldc_i4_s => new Constant(instruction.Operand, TypeShape.Int32, site),
            >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8 => new Constant((long)code - (long)ILOpCode.Ldc_i4_0, TypeShape.Int32, site),
            ILOpCode.Ldc_i8 => new Constant(instruction.Operand, TypeShape.Int64, site),
            ILOpCode.Ldc_r4 or ILOpCode.Ldc_r8 or ILOpCode.Ldnull => new Constant(null, TypeShape.Other, site),
            ILOpCode.Ldstr => new Constant(null, new TypeShape("string", Interval.All, SequenceKind.String), site),
            _ => null,
        };
        if (constant is not null)
        {
            Push(constant);
        }

        return constant is not null;
    }

    private TypeShape ShapeOf(IlInstruction instruction) => _program.Symbols.ShapeOf(_program.Symbols.TypeOf(_method.Module, instruction.Handle));
}
