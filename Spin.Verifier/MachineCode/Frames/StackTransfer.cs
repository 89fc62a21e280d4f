using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>What an instruction does to the stack pointer, the frame pointer and the register in which a large frame's place is computed.</summary>
internal static class StackTransfer
{
    /// <summary>The state after an instruction.</summary>
    internal static StackState Apply(StackState state, in Instruction instruction)
    {
        // A call leaves the stack as it found it.
        if (instruction.FlowControl is FlowControl.Call or FlowControl.IndirectCall)
        {
            return state with { Scratch = default };
        }

        if (instruction.Mnemonic == Mnemonic.Leave)
        {
            return new StackState(state.Frame - sizeof(ulong), null, default);
        }

        if (instruction.IsStackInstruction)
        {
            return Push(state, instruction);
        }

        if (Destination(instruction) == Register.RSP)
        {
            return state with { Depth = Place(state, instruction, state.Depth) };
        }

        ScratchPlace scratch = Compute(state, instruction);
        return Destination(instruction) == Register.RBP || instruction.Writes(Register.RBP)
            ? state with { Frame = Place(state, instruction, state.Frame), Scratch = scratch }
            : state with { Scratch = scratch };
    }

    private static StackState Push(StackState state, in Instruction instruction)
    {
        int? depth = state.Depth - instruction.StackPointerIncrement;
        return instruction switch
        {
            { Mnemonic: Mnemonic.Pop, Op0Register: Register.RBP } => new StackState(depth, null, default),
            { Mnemonic: Mnemonic.Pop, Op0Register: Register.RSP } => new StackState(null, state.Frame, default),
            { Mnemonic: Mnemonic.Pop } => state with { Depth = depth, Scratch = default },
            _ => state with { Depth = depth },
        };
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

    /// <summary><c>lea r, [rsp - n]</c>, or <c>mov r, -n; add r, rsp</c>.</summary>
    private static ScratchPlace Compute(StackState state, in Instruction instruction)
    {
        Register destination = Destination(instruction);
        ScratchPlace scratch = state.Scratch;
        if (destination != Register.None)
        {
            switch (instruction.Mnemonic)
            {
                case Mnemonic.Mov when instruction.Op1Kind.IsImmediate():
                    return new ScratchPlace(destination, (long)instruction.GetImmediate(1), IsPlace: false);
                case Mnemonic.Xor when instruction.Op1Kind == OpKind.Register && instruction.Op0Register == instruction.Op1Register:
                    return new ScratchPlace(destination, 0, IsPlace: false);
                case Mnemonic.Lea when instruction is { MemoryBase: Register.RSP, MemoryIndex: Register.None } && state.Depth is { } depth:
                    return new ScratchPlace(destination, depth - (long)instruction.MemoryDisplacement64, IsPlace: true);
                case Mnemonic.Add when instruction is { Op1Kind: OpKind.Register, Op1Register: Register.RSP } && state.Depth is { } depth
                    && scratch.Register == destination && !scratch.IsPlace:
                    return new ScratchPlace(destination, depth - scratch.Value, IsPlace: true);
                default:
                    break;
            }
        }

        return scratch.Register != Register.None && instruction.Writes(scratch.Register) ? default : scratch;
    }

    private static int? Of(StackState state, Register register) => register switch
    {
        Register.RSP => state.Depth,
        Register.RBP => state.Frame,
        _ when state.Scratch.IsPlace && state.Scratch.Register == register => (int)state.Scratch.Value,
        _ => null,
    };
}
