using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Reads the table behind a <c>switch</c>: <c>cmp index, n; ja …; lea t, [table]; mov o, [t + 4 * index]; lea b, [base]; add o, b; jmp o</c>,
/// whose entries are 32-bit distances from a place in the method.
/// </summary>
internal static class JumpTable
{
    private const int EntrySize = sizeof(int);
    private const int MostEntries = 4096;

    /// <summary>The targets, or null where the jump is not of this form.</summary>
    /// <param name="image">The image.</param>
    /// <param name="function">The function that jumps.</param>
    /// <param name="jump">The jump.</param>
    /// <param name="before">The instructions before it, the nearest first.</param>
    internal static IReadOnlyList<ulong>? TryRead(
        CodeImage image, CodeFunction function, in Instruction jump, IReadOnlyList<Instruction> before)
    {
        if (jump.Op0Kind != OpKind.Register
            || Find(before, jump.Op0Register, Mnemonic.Add) is not { Op1Kind: OpKind.Register } add
            || Find(before, add.Op1Register, Mnemonic.Lea) is not { IsIPRelativeMemoryOperand: true } origin
            || Find(before, jump.Op0Register, Mnemonic.Mov) is not { MemoryIndexScale: EntrySize } load
            || Find(before, load.MemoryBase, Mnemonic.Lea) is not { IsIPRelativeMemoryOperand: true } table
            || CountOf(before, load.MemoryIndex) is not { } count)
        {
            return null;
        }

        List<ulong> targets = [];
        for (uint entry = 0; entry < count; entry++)
        {
            if (image.ReadInt32(table.IPRelativeMemoryAddress + (entry * EntrySize)) is not { } distance)
            {
                return null;
            }

            ulong target = origin.IPRelativeMemoryAddress + (uint)distance;
            if (!function.Contains(target))
            {
                return null;
            }

            targets.Add(target);
        }

        return targets;
    }

    private static Instruction? Find(IReadOnlyList<Instruction> before, Register written, Mnemonic mnemonic)
    {
        foreach (Instruction instruction in before)
        {
            if (instruction.Mnemonic == mnemonic && instruction.Op0Kind == OpKind.Register
                && instruction.Op0Register.GetFullRegister() == written.GetFullRegister())
            {
                return instruction;
            }
        }

        return null;
    }

    /// <summary>The unsigned comparison that keeps every other index away from the table.</summary>
    private static uint? CountOf(IReadOnlyList<Instruction> before, Register index)
    {
        Register compared = Find(before, index, Mnemonic.Mov) is { Op1Kind: OpKind.Register } copy
            ? copy.Op1Register.GetFullRegister()
            : index.GetFullRegister();
        for (int at = 0; at + 1 < before.Count; at++)
        {
            Instruction compare = before[at + 1];
            if (before[at].FlowControl == FlowControl.Next)
            {
                continue;
            }

            if (compare.Mnemonic != Mnemonic.Cmp || !compare.Op1Kind.IsImmediate() || compare.Op0Kind != OpKind.Register
                || compare.Op0Register.GetFullRegister() != compared)
            {
                return null;
            }

            uint limit = (uint)compare.GetImmediate(1);
            uint? count = before[at].Mnemonic switch
            {
                Mnemonic.Ja => limit + 1,
                Mnemonic.Jae => limit,
                _ => null,
            };
            return count <= MostEntries ? count : null;
        }

        return null;
    }
}
