using System.Collections.Generic;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Manifest;

/// <summary>The bodies that the generator writes into a binding: one call, or one read, and nothing else.</summary>
internal static class ThunkForm
{
    /// <summary>Whether a method passes what it is given to another one, in order, and returns what that returns.</summary>
    /// <param name="thunk">The method.</param>
    /// <param name="target">The other one.</param>
    /// <param name="spindle">The class to which the first argument may be cast.</param>
    internal static bool PassesOn(DefinedMethod thunk, DefinedMethod target, DefinedType spindle)
    {
        List<Instruction> code = Read(thunk);
        int expected = target.Shape.ParameterTypes.Length + (target.IsStatic || target.IsConstructor ? 0 : 1);

        // A static handler does without the instance that its thunk is given.
        int argument = thunk.Shape.ParameterTypes.Length - expected;
        int at = 0;
        for (int given = 0; given < expected; given++)
        {
            if (at >= code.Count || Argument(code[at++]) != argument++)
            {
                return false;
            }

            if (given == 0 && at < code.Count && code[at].Code == ILOpCode.Castclass)
            {
                if (thunk.Owner.Assembly.Members.Type(code[at++].Token) is not NamedType { Arguments.IsEmpty: true } cast || cast.Definition != spindle)
                {
                    return false;
                }
            }
        }

        return argument - expected is 0 or 1 && at == code.Count - 2 && code[at + 1].Code == ILOpCode.Ret &&
            code[at].Code == (target.IsConstructor ? ILOpCode.Newobj : target.IsStatic ? ILOpCode.Call : ILOpCode.Callvirt) &&
            thunk.Owner.Assembly.Members.Method(code[at].Token).Definition == target;
    }

    /// <summary>Whether a method reads a field that is never written again, and returns it as a number.</summary>
    /// <param name="thunk">The method.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="spindle">The class that has it.</param>
    internal static bool ReadsField(DefinedMethod thunk, string field, DefinedType spindle)
    {
        bool isRead = false;
        foreach (Instruction instruction in Read(thunk))
        {
            switch (instruction.Code)
            {
                case ILOpCode.Ldfld or ILOpCode.Ldsfld when !isRead:
                    DefinedField read = thunk.Owner.Assembly.Members.Field(instruction.Token).Definition;
                    isRead = read.Owner == spindle && read.Name == field && read.IsReadOnly;
                    if (!isRead)
                    {
                        return false;
                    }

                    break;
                case ILOpCode.Ldarg_0 or ILOpCode.Castclass or ILOpCode.Ret:
                case ILOpCode.Conv_i8 or ILOpCode.Conv_u8:
                case ILOpCode.Brtrue_s or ILOpCode.Brfalse_s or ILOpCode.Br_s:
                case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i8: // a constant is written in its place
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static List<Instruction> Read(DefinedMethod method)
    {
        if (method.BodyAddress == 0)
        {
            return [];
        }

        MethodBodyBlock body = method.Owner.Assembly.Image.GetMethodBody(method.BodyAddress);
        List<Instruction> code = InstructionReader.Read(body.GetILReader()).Instructions;
        _ = code.RemoveAll(static instruction => instruction.Code == ILOpCode.Nop);
        return body.ExceptionRegions.IsEmpty ? code : [];
    }

    private static int Argument(Instruction instruction) => instruction.Code switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => instruction.Code - ILOpCode.Ldarg_0,
        ILOpCode.Ldarg_s or ILOpCode.Ldarg => (int)instruction.Operand,
        _ => -1,
    };
}
