using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Values;

namespace Spin.Verifier.Domains;

/// <summary>What a body puts into the arrays and objects that it makes.</summary>
internal static class Contents
{
    /// <summary>What is given to an object where it is made, stored in it, or given to a member of it.</summary>
    internal static IEnumerable<Value> Of(VerifiedBody body, Origin made)
    {
        BodyValues values = body.Values;
        for (int i = 0; i < body.Code.Instructions.Count; i++)
        {
            Instruction instruction = body.Code.Instructions[i];
            int first = i == made.Number && instruction.Code == ILOpCode.Newobj ? 0 : i == made.Number && instruction.Code == ILOpCode.Call ? 1 : IsTarget(instruction, values.Operand(i, 0), made) ? 1 : int.MaxValue;
            for (int place = first; values.Operand(i, place) is { } stored; place++)
            {
                yield return stored;
            }
        }
    }

    private static bool IsTarget(Instruction instruction, Value? target, Origin made) => target is not null && Holds(target, made) && instruction.Code is
        (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) or ILOpCode.Stelem or ILOpCode.Stfld or ILOpCode.Stobj or ILOpCode.Stind_ref or ILOpCode.Call or ILOpCode.Callvirt;

    // A place inside it is it.
    private static bool Holds(Value target, Origin made)
    {
        foreach (Origin origin in target.Origins)
        {
            for (Origin? part = origin; part is not null; part = part.Container)
            {
                if (part.Equals(made))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
