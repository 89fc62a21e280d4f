using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Values;

/// <content>The instructions, one by one.</content>
internal sealed partial class ValueFlow
{
    private void Step(int index, Instruction instruction, ValueState state)
    {
        MethodUse? called = instruction.Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj ? _assembly.Members.Method(instruction.Token) : null;
        int taken = StackEffects.Taken(instruction, called, _returns);
        Value[] operands = taken == 0 ? [] : new Value[taken];
        state.Stack.CopyTo(state.Stack.Count - taken, operands, 0, taken);
        state.Stack.RemoveRange(state.Stack.Count - taken, taken);
        _operands[index] = operands;
        if (instruction.Code == ILOpCode.Dup)
        {
            state.Stack.AddRange([operands[0], operands[0]]);
            return;
        }

        if (called is not null)
        {
            NoteLent(index, operands, state);
        }

        if (Write(index, instruction, operands, called, state))
        {
            ReachHandlers(index, state);
        }

        if (instruction.Code is ILOpCode.Leave or ILOpCode.Leave_s)
        {
            state.Stack.Clear();
        }
        else if (StackEffects.Left(instruction, called) > 0)
        {
            state.Stack.Add(Read(index, instruction, operands, called, state));
        }
    }

    // A method of a structure is given its address: what lies there is what it works on.
    private void NoteLent(int index, Value[] operands, ValueState state)
    {
        foreach (Value operand in operands)
        {
            foreach (Origin origin in operand.Origins)
            {
                if (origin.Kind == OriginKind.Variable)
                {
                    Value held = state.Variables[origin.Number];
                    _lent[(index, origin.Number)] = _lent.TryGetValue((index, origin.Number), out Value? known) ? known.Join(held) : held;
                }
            }
        }
    }

    /// <summary>What an instruction does to the variables of the frame.</summary>
    /// <returns>Whether it may have changed one.</returns>
    private bool Write(int index, Instruction instruction, Value[] operands, MethodUse? called, ValueState state)
    {
        if (Stored(instruction) is { } variable)
        {
            state.Variables[variable] = operands[0];
            return true;
        }

        switch (instruction.Code)
        {
            case ILOpCode.Stfld or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8) or ILOpCode.Stind_i or ILOpCode.Stobj:
                return Put(operands[0], operands[1], state);
            case ILOpCode.Call when called!.IsConstructor:
                return Put(operands[0], Value.Of(new Origin(OriginKind.Made, index, called.Owner)), state);
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                return Lend(index, operands, called!, state);
            default:
                return false;
        }
    }

    // A structure of the frame carries what is put into a field of it.
    private static bool Put(Value place, Value stored, ValueState state)
    {
        bool isChanged = false;
        foreach (Origin origin in place.Origins)
        {
            Origin root = origin;
            while (root is { Kind: OriginKind.Field, Container: { } container })
            {
                root = container;
            }

            if (root.Kind == OriginKind.Variable)
            {
                state.Variables[root.Number] = state.Variables[root.Number].Join(stored);
                isChanged = true;
            }
        }

        return isChanged;
    }

    private static bool Lend(int index, Value[] operands, MethodUse called, ValueState state)
    {
        bool isChanged = false;
        int first = operands.Length - called.Parameters.Length;
        for (int i = 0; i < called.Parameters.Length; i++)
        {
            if (called.Parameters[i] is ByRefType reference && (called.Trait(i) & ParameterTrait.ReadOnly) == 0)
            {
                isChanged |= Put(operands[first + i], Value.Of(new Origin(OriginKind.Result, index, reference.Target) { Method = called }), state);
            }
        }

        return isChanged;
    }

    private Value Read(int index, Instruction instruction, Value[] operands, MethodUse? called, ValueState state)
    {
        if (Loaded(instruction) is { } variable)
        {
            return state.Variables[variable];
        }

        switch (instruction.Code)
        {
            case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                return Value.Of(new Origin(OriginKind.Variable, (int)instruction.Operand, _types[(int)instruction.Operand]));
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                int local = (int)instruction.Operand + _arguments;
                return Value.Of(new Origin(OriginKind.Variable, local, _types[local]));
            case ILOpCode.Ldsfld or ILOpCode.Ldsflda:
                return Value.Of(Origin.OfStatic(_assembly.Members.Field(instruction.Token)));
            case ILOpCode.Ldfld or ILOpCode.Ldflda:
                FieldUse field = _assembly.Members.Field(instruction.Token);
                return Part(index, field.Type, operands[0].Origins.Select(container => Origin.OfField(container, field)));
            case (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref) or ILOpCode.Ldelem or ILOpCode.Ldelema:
                return Part(index, null, operands[0].Origins.Select(Origin.OfElement));
            case (>= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref) or ILOpCode.Ldobj:
                return Value.Of(operands[0].Origins.SelectMany(origin => origin.Kind == OriginKind.Variable ? state.Variables[origin.Number].Origins : [origin]));
            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any:
                return operands[0];
            case ILOpCode.Newobj:
                return Value.Of(new Origin(OriginKind.Made, index, called!.Owner) { Method = called });
            case ILOpCode.Newarr:
                return Value.Of(new Origin(OriginKind.Made, index, new ArrayType(_assembly.Members.Type(instruction.Token).Unmodified, 1, isVector: true)));
            case ILOpCode.Call or ILOpCode.Callvirt:
                return Value.Of(new Origin(OriginKind.Result, index, Target(called!.ReturnType)) { Method = called });
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn:
                return Value.Of(new Origin(OriginKind.Function, index, null) { Method = _assembly.Members.Method(instruction.Token) });
            case ILOpCode.Ldnull:
                return Value.Of(new Origin(OriginKind.Nothing, -1, null));
            case ILOpCode.Ldstr:
                return Value.Of(new Origin(OriginKind.Constant, index, _assembly.All.WellKnown.String));
            case (>= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_r8):
                return Value.Of(new Origin(OriginKind.Constant, index, null));
            default:
                return Value.Of(new Origin(OriginKind.Computed, index, null));
        }
    }

    // A variable that a structure's address leads to is a part of that structure; where the path has no end, it is nobody's in particular.
    private static Value Part(int index, IlType? type, IEnumerable<Origin?> parts) =>
        Value.Of(parts.Select(part => part ?? new Origin(OriginKind.Computed, index, type)));

    private int? Stored(Instruction instruction) => instruction.Code switch
    {
        ILOpCode.Starg or ILOpCode.Starg_s => (int)instruction.Operand,
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.Code - ILOpCode.Stloc_0 + _arguments,
        ILOpCode.Stloc or ILOpCode.Stloc_s => (int)instruction.Operand + _arguments,
        _ => null,
    };

    private int? Loaded(Instruction instruction) => instruction.Code switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => instruction.Code - ILOpCode.Ldarg_0,
        ILOpCode.Ldarg or ILOpCode.Ldarg_s => (int)instruction.Operand,
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => instruction.Code - ILOpCode.Ldloc_0 + _arguments,
        ILOpCode.Ldloc or ILOpCode.Ldloc_s => (int)instruction.Operand + _arguments,
        _ => null,
    };
}
