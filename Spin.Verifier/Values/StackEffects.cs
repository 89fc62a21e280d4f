using System.Collections.Frozen;
using System.Collections.Generic;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Values;

/// <summary>How many values an instruction takes from the evaluation stack, and whether it leaves one there (ECMA-335, III).</summary>
internal static class StackEffects
{
    private static readonly FrozenDictionary<ILOpCode, (int Taken, int Left)> s_effects = Read();

    /// <summary>How many values an instruction takes.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="called">The method that it calls; null for others.</param>
    /// <param name="returns">Whether the body it stands in returns a value.</param>
    internal static int Taken(Instruction instruction, MethodUse? called, bool returns) => instruction.Code switch
    {
        ILOpCode.Newobj => called!.Parameters.Length,
        ILOpCode.Call or ILOpCode.Callvirt => called!.Parameters.Length + (called.IsStatic ? 0 : 1),
        ILOpCode.Ret => returns ? 1 : 0,
        _ => s_effects[instruction.Code].Taken,
    };

    /// <summary>How many values an instruction leaves.</summary>
    internal static int Left(Instruction instruction, MethodUse? called) => instruction.Code switch
    {
        ILOpCode.Newobj => 1,
        ILOpCode.Call or ILOpCode.Callvirt => called!.ReturnsVoid ? 0 : 1,
        _ => s_effects[instruction.Code].Left,
    };

    private static FrozenDictionary<ILOpCode, (int Taken, int Left)> Read()
    {
        Dictionary<ILOpCode, (int Taken, int Left)> effects = [];
        foreach (System.Reflection.FieldInfo field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode code)
            {
                effects[(ILOpCode)(ushort)code.Value] = (Count(code.StackBehaviourPop), Count(code.StackBehaviourPush));
            }
        }

        return effects.ToFrozenDictionary();
    }

    private static int Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 or StackBehaviour.Varpop or StackBehaviour.Varpush => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref or
            StackBehaviour.Push1 or StackBehaviour.Pushi or StackBehaviour.Pushi8 or StackBehaviour.Pushr4 or StackBehaviour.Pushr8 or StackBehaviour.Pushref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8 or StackBehaviour.Popref_popi_popr4 or
            StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref or StackBehaviour.Popref_popi_pop1 => 3,
        _ => 2,
    };
}
