using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// The words below the frame pointer in which a function keeps what its registers have no room for. They are followed only where nothing but
/// plain moves through the frame pointer can change them: no address on the stack is taken, nothing is written through the stack pointer
/// once the frame stands, and no <c>finally</c> runs on the same frame.
/// </summary>
internal readonly record struct PrivateFrame
{
    private const int WordSize = sizeof(ulong);
    private const int MostWords = 16;

    private readonly int _words;

    private PrivateFrame(int words) => _words = words;

    /// <summary>Reads what a function does to its frame.</summary>
    /// <param name="blocks">The function's code, its entry first.</param>
    internal static PrivateFrame Of(IReadOnlyList<BasicBlock> blocks)
    {
        int words = 0;
        foreach (BasicBlock block in blocks)
        {
            if (block.Call?.Target is { IsFunclet: true })
            {
                return default;
            }

            foreach (Instruction instruction in block.Instructions)
            {
                if (SetsFramePointer(instruction) && words == 0 && block == blocks[0])
                {
                    words = int.Min((int)instruction.MemoryDisplacement64 / WordSize, MostWords);
                }
                else if (TakesAddress(instruction) || WritesByOtherMeans(instruction) || (words != 0 && SavesFramePointer(instruction)))
                {
                    return default;
                }
            }
        }

        return new PrivateFrame(words);
    }

    /// <summary>The word that an instruction moves to or from, counted from the frame pointer down; none where it moves something else.</summary>
    internal int? WordOf(in Instruction instruction)
    {
        long distance = -(long)instruction.MemoryDisplacement64;
        return instruction is { Mnemonic: Mnemonic.Mov, MemoryBase: Register.RBP } && instruction.MemorySize.GetSize() == WordSize
            && distance > 0 && distance % WordSize == 0 && distance / WordSize <= _words
            ? (int)(distance / WordSize) - 1
            : null;
    }

    /// <summary>What is known after an instruction of the words that it changes.</summary>
    internal KnownPointers Forget(KnownPointers known, in Instruction instruction)
    {
        if (_words == 0 || instruction.Op0Kind != OpKind.Memory || instruction.MemoryBase != Register.RBP)
        {
            return known;
        }

        long first = (long)instruction.MemoryDisplacement64;
        long end = first + int.Max(instruction.MemorySize.GetSize(), WordSize);
        for (int word = 0; word < _words; word++)
        {
            long place = -(long)(word + 1) * WordSize;
            known = place < end && first < place + WordSize ? known.WithoutWord(word) : known;
        }

        return known;
    }

    private static bool SetsFramePointer(in Instruction instruction) =>
        instruction is { Mnemonic: Mnemonic.Lea, Op0Register: Register.RBP, MemoryBase: Register.RSP, MemoryIndex: Register.None }
        && (long)instruction.MemoryDisplacement64 > 0;

    private static bool TakesAddress(in Instruction instruction)
    {
        bool isPointerSource =
            (instruction.Mnemonic == Mnemonic.Lea && (instruction.MemoryBase is Register.RBP or Register.RSP || instruction.MemoryIndex == Register.RBP))
            || (instruction.Op1Kind == OpKind.Register && instruction.Op1Register.GetFullRegister() is Register.RBP or Register.RSP);
        bool staysOnStack = instruction.Op0Kind == OpKind.Register && instruction.Op0Register is Register.RSP;
        return isPointerSource && !staysOnStack;
    }

    private static bool SavesFramePointer(in Instruction instruction) =>
        instruction is { Mnemonic: Mnemonic.Push, Op0Kind: OpKind.Register, Op0Register: Register.RBP };

    private static bool WritesByOtherMeans(in Instruction instruction) =>
        instruction.Op0Kind == OpKind.Memory && instruction.Mnemonic is not (Mnemonic.Cmp or Mnemonic.Test or Mnemonic.Push or Mnemonic.Nop)
        && (instruction.MemoryBase == Register.RSP
            || instruction.MemoryIndex is Register.RBP
            || (instruction.MemoryBase == Register.RBP && instruction.MemoryIndex != Register.None));
}
