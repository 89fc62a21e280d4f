using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <content>
/// <c>stackalloc T[] { … }</c>: memory of this frame is filled at constant places, by numbers, by one byte over and over or by data of the
/// file, until a span of it is made. Nothing else is done with it: it is no number, and no variable holds it.
/// </content>
internal sealed partial class BodyVerifier
{
    private bool StepStackMemory(Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Localloc:
                return StackSize() is { } size && (StepStackSpan(size) || BeginStackMemory(size));
            case ILOpCode.Unaligned when Next is ILOpCode.Cpblk or ILOpCode.Initblk && !_isTarget[_current + 1]:
                return true;
            case ILOpCode.Add when IsStackMemory(below: 1) && ConstantBefore(_current) is { } distance:
                _state.Pop();
                StackValue moved = _state.Pop();
                Require(moved, distance);
                _state.Push(moved with { Place = moved.Place + (int)distance });
                return true;
            case ILOpCode.Initblk when IsStackMemory(below: 2) && _state.Peek(1).Kind == StackKind.Int32 && ConstantBefore(BeforePrefix()) is { } count:
                _state.Pop();
                _state.Pop();
                Require(_state.Pop(), count);
                return true;
            case ILOpCode.Cpblk when IsStackMemory(below: 2) && ConstantBefore(BeforePrefix()) is { } length && DataOfSpan(BeforePrefix() - 1) is { } available && length <= available:
                _state.Pop();
                _state.Pop();
                Require(_state.Pop(), length);
                return true;
            case ILOpCode.Newobj when IsStackMemory(below: 1) && SpanMadeAt(_current - 1) is { IsInPlace: false } span:
                _state.Pop();
                StackValue memory = _state.Pop();
                if (memory.Place != 0)
                {
                    throw Refusal.Types("a span is made of a part of stack memory");
                }

                Require(memory, (long)span.Length * span.ElementSize);
                _state.Push(StackValues.Of(span.Type, _relations) with { Scope = Scope.Frame });
                return true;
            default:
                return IsStackMemory(below: 1) && StoredByWrite(instruction.Code) is { } number && StoreInStackMemory(number);
        }
    }

    /// <summary>… <c>dup</c>.</summary>
    private bool BeginStackMemory(int size)
    {
        if (Next != ILOpCode.Dup)
        {
            return false;
        }

        _state.Pop();
        _state.Push(StackValue.StackMemory(size));
        return true;
    }

    private bool StoreInStackMemory(Primitive number)
    {
        StackValue written = _state.Pop();
        if (number == Primitive.UIntPtr || written.Kind != StackValues.Kind(number))
        {
            throw Refusal.Types($"{written} is written to stack memory as {number}");
        }

        Require(_state.Pop(), Primitives.Size(number));
        return true;
    }

    /// <summary><c>ldsflda data; ldc; unaligned.; cpblk</c>.</summary>
    private bool FillsStackMemory(FieldUse field)
    {
        int copy = Next2 == ILOpCode.Unaligned ? _current + 3 : _current + 2;
        if (!IsStackMemory(below: 0) || copy >= _code.Instructions.Count || _code.Instructions[copy].Code != ILOpCode.Cpblk || _code.Instructions[_current + 1].Constant is not { } length || IsEntered(_current + 1, copy))
        {
            return false;
        }

        if (length > RequireData(field))
        {
            throw Refusal.Types($"more is copied than {field} has");
        }

        Require(_state.Pop(), length);
        _current = copy;
        return true;
    }

    /// <summary><c>ldtoken data; call CreateSpan; stloc; ldloca; ldc.i4.0; call get_Item</c>, which ends before an instruction.</summary>
    /// <returns>How many bytes the reference on the stack leads to; null where that is not what stands there.</returns>
    private int? DataOfSpan(int end)
    {
        const int Length = 6;
        int start = end - Length;
        if (start < 0 || IsEntered(start + 1, _current))
        {
            return null;
        }

        bool isRead = _code.Instructions[start].Code == ILOpCode.Ldtoken && _code.Instructions[start + 1].Code == ILOpCode.Call &&
            StoredVariable(_code.Instructions[start + 2]) is { } variable && _code.Instructions[start + 3] is { Code: ILOpCode.Ldloca or ILOpCode.Ldloca_s } load && load.Operand == variable &&
            _code.Instructions[start + 4].Code == ILOpCode.Ldc_i4_0 && _code.Instructions[start + 5].Code == ILOpCode.Call &&
            _assembly.Members.Method(_code.Instructions[start + 1].Token) is { Name: "CreateSpan" } &&
            _assembly.Members.Method(_code.Instructions[start + 5].Token) is { Name: "get_Item", Owner: NamedType { Definition: var owner } } && ReferenceEquals(owner, _known.ReadOnlySpan);
        return isRead ? RequireData(_assembly.Members.Field(_code.Instructions[start].Token)) : null;
    }

    private static long? StoredVariable(Instruction instruction) => instruction.Code switch
    {
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.Code - ILOpCode.Stloc_0,
        ILOpCode.Stloc_s or ILOpCode.Stloc => instruction.Operand,
        _ => null,
    };

    private ILOpCode Next2 => _current + 2 < _code.Instructions.Count ? _code.Instructions[_current + 2].Code : ILOpCode.Nop;

    private bool IsStackMemory(int below) => _state.Depth > below && _state.Peek(below).Kind == StackKind.StackMemory;

    // The prefix of a block instruction stands between it and its count.
    private int BeforePrefix() => HasPrefix(ILOpCode.Unaligned) ? _current - 1 : _current;

    /// <summary>The constant that the instructions before one have put on the stack: <c>ldc</c>, or <c>ldc; conv.i; ldc; mul</c>.</summary>
    private long? ConstantBefore(int index)
    {
        if (index < 1 || _isTarget[index])
        {
            return null;
        }

        if (_code.Instructions[index - 1].Constant is { } constant)
        {
            return constant;
        }

        return index >= 4 && !IsEntered(index - 3, index - 1) && _code.Instructions[index - 1].Code == ILOpCode.Mul &&
            _code.Instructions[index - 3].Code == ILOpCode.Conv_i && _code.Instructions[index - 2].Constant is { } size && _code.Instructions[index - 4].Constant is { } position
                ? (long)position * size
                : null;
    }

    private static void Require(StackValue memory, long bytes)
    {
        if (memory.Kind != StackKind.StackMemory || memory.Place + bytes > memory.Size)
        {
            throw Refusal.Types("stack memory is used beyond its size");
        }
    }
}
