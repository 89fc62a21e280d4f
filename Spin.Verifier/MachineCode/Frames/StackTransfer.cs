using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>What an instruction does to the stack pointer and the frame pointer.</summary>
internal static class StackTransfer
{
    /// <summary>The state after an instruction.</summary>
    internal static StackState Apply(StackState state, in Instruction instruction)
    {
        // A call leaves the stack as it found it.
        if (instruction.FlowControl is FlowControl.Call or FlowControl.IndirectCall)
        {
            return state;
        }

        if (instruction.Mnemonic == Mnemonic.Leave)
        {
            return new StackState(state.Frame - sizeof(ulong), null);
        }

        if (instruction.IsStackInstruction)
        {
            int? depth = state.Depth - instruction.StackPointerIncrement;
            return instruction is { Mnemonic: Mnemonic.Pop, Op0Register: Register.RBP }
                ? new StackState(depth, null)
                : instruction is { Mnemonic: Mnemonic.Pop, Op0Register: Register.RSP } ? new StackState(null, state.Frame) : state with { Depth = depth };
        }

        if (Destination(instruction) == Register.RSP)
        {
            return state with { Depth = Place(state, instruction, state.Depth) };
        }

        return Destination(instruction) == Register.RBP || instruction.Writes(Register.RBP)
            ? state with { Frame = Place(state, instruction, state.Frame) }
            : state;
    }

    private static Register Destination(in Instruction instruction) =>
        instruction.Op0Kind == OpKind.Register && instruction.Mnemonic is not (Mnemonic.Cmp or Mnemonic.Test)
            ? instruction.Op0Register.GetFullRegister()
            : Register.None;

    /// <summary>The depth of a pointer register that an instruction sets.</summary>
    private static int? Place(StackState state, in Instruction instruction, int? current) => instruction.Mnemonic switch
    {
        Mnemonic.Sub when instruction.Op1Kind.IsImmediate() => current + (int)instruction.GetImmediate(1),
        Mnemonic.Add when instruction.Op1Kind.IsImmediate() => current - (int)instruction.GetImmediate(1),
        Mnemonic.Mov when instruction.Op1Kind == OpKind.Register => Of(state, instruction.Op1Register),
        Mnemonic.Lea when instruction.MemoryIndex == Register.None =>
            Of(state, instruction.MemoryBase) - (int)(long)instruction.MemoryDisplacement64,
        _ => null,
    };

    private static int? Of(StackState state, Register register) => register switch
    {
        Register.RSP => state.Depth,
        Register.RBP => state.Frame,
        _ => null,
    };
}
