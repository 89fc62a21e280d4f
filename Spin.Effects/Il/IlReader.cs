using System;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>Takes the IL of a method apart (ECMA-335, III).</summary>
internal static class IlReader
{
    private const byte TwoByteEscape = 0xFE;

    // Grows to the longest body once, where a collection for each body would grow every time.
    [ThreadStatic]
    private static ImmutableArray<IlInstruction>.Builder? s_instructions;

    /// <summary>The instructions of a body.</summary>
    internal static ImmutableArray<IlInstruction> Read(MethodBodyBlock body)
    {
        ImmutableArray<IlInstruction>.Builder instructions = s_instructions ??= ImmutableArray.CreateBuilder<IlInstruction>();
        instructions.Clear();
        BlobReader reader = body.GetILReader();
        while (reader.RemainingBytes > 0)
        {
            instructions.Add(ReadOne(ref reader));
        }

        return instructions.ToImmutable();
    }

    private static IlInstruction ReadOne(ref BlobReader reader)
    {
        int offset = reader.Offset;
        byte first = reader.ReadByte();
        ILOpCode code = first == TwoByteEscape ? (ILOpCode)((TwoByteEscape << 8) | reader.ReadByte()) : (ILOpCode)first;
        if (code == ILOpCode.Switch)
        {
            int[] targets = new int[Math.Min(reader.ReadInt32(), reader.RemainingBytes / sizeof(int))];
            int end = reader.Offset + targets.Length * sizeof(int);
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i] = end + reader.ReadInt32();
            }

            return new IlInstruction(offset, code, 0, end) { Targets = ImmutableArray.Create(targets) };
        }

        if (code.IsBranch())
        {
            int distance = code.GetBranchOperandSize() == 1 ? reader.ReadSByte() : reader.ReadInt32();
            return new IlInstruction(offset, code, reader.Offset + distance, reader.Offset);
        }

        long operand = ReadOperand(ref reader, code);
        return new IlInstruction(offset, code, operand, reader.Offset);
    }

    private static long ReadOperand(ref BlobReader reader, ILOpCode code)
    {
        switch (code)
        {
            case ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s or ILOpCode.Unaligned:
                return reader.ReadByte();
            case ILOpCode.Ldc_i4_s:
                return reader.ReadSByte();
            case ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc:
                return reader.ReadUInt16();
            case ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8:
                return reader.ReadInt64();
            case ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4:
                return reader.ReadInt32();
            default:
                return HasToken(code) ? reader.ReadInt32() : 0;
        }
    }

    private static bool HasToken(ILOpCode code) => code switch
    {
        ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Jmp or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn => true,
        ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld => true,
        ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Initobj or ILOpCode.Sizeof or ILOpCode.Constrained => true,
        ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any => true,
        ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem => true,
        ILOpCode.Ldstr or ILOpCode.Ldtoken or ILOpCode.Mkrefany or ILOpCode.Refanyval => true,
        _ => false,
    };
}
