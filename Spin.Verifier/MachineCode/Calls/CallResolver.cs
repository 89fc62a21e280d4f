using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>Says what a call or a jump out of a function leads to.</summary>
internal static class CallResolver
{
    /// <summary>How the symbols of interface calls' cells begin.</summary>
    internal const string CellPrefix = "__InterfaceDispatchCell_";

    // The first word of a method table's slots of methods; below lie flags, sizes and the base type.
    private const ulong FirstVirtualSlot = 24;

    /// <summary>Resolves one.</summary>
    /// <param name="image">The image.</param>
    /// <param name="caller">The function.</param>
    /// <param name="block">The instructions of the block that the call or jump ends.</param>
    /// <param name="isTail">Whether it is a jump.</param>
    internal static CallSite Resolve(CodeImage image, CodeFunction caller, IReadOnlyList<Instruction> block, bool isTail)
    {
        Instruction instruction = block[^1];
        if (instruction.Op0Kind is OpKind.NearBranch64)
        {
            ulong target = instruction.NearBranchTarget;
            if (!isTail && caller.Contains(target) && target != caller.Start)
            {
                CodeFunction funclet = image.FuncletAt(caller, target);
                return new CallSite(instruction.IP, funclet, isTail, funclet.Name);
            }

            return image.FunctionAt(target) is { } called && called.Start == target
                ? new CallSite(instruction.IP, called, isTail, called.Name)
                : new CallSite(instruction.IP, null, isTail, $"code at {target:x}");
        }

        if (instruction.Op0Kind == OpKind.Register)
        {
            return Definition(block, instruction.Op0Register) is { Mnemonic: Mnemonic.Lea, IsIPRelativeMemoryOperand: true } address
                && image.FunctionAt(address.IPRelativeMemoryAddress) is { } function && function.Start == address.IPRelativeMemoryAddress
                ? new CallSite(instruction.IP, function, isTail, function.Name)
                : new CallSite(instruction.IP, null, isTail, "a function pointer");
        }

        return ResolveMemory(image, instruction, block, isTail);
    }

    private static CallSite ResolveMemory(CodeImage image, in Instruction instruction, IReadOnlyList<Instruction> block, bool isTail)
    {
        if (instruction.MemoryBase == Register.R11
            && Definition(block, Register.R11) is { Mnemonic: Mnemonic.Lea, IsIPRelativeMemoryOperand: true } cell
            && image.DataAt(cell.IPRelativeMemoryAddress) is { } name
            && name.StartsWith(CellPrefix, System.StringComparison.Ordinal))
        {
            return new CallSite(instruction.IP, null, isTail, InterfaceMethod(name));
        }

        // mov rax, [object]; call [rax + slot]
        if (instruction.MemoryIndex == Register.None && instruction.MemoryDisplacement64 is >= FirstVirtualSlot and < 0x8000
            && Definition(block, instruction.MemoryBase) is { Mnemonic: Mnemonic.Mov, MemoryDisplacement64: 0, MemoryIndex: Register.None } load
            && load.Op1Kind == OpKind.Memory && !load.IsIPRelativeMemoryOperand)
        {
            ulong slot = (instruction.MemoryDisplacement64 - FirstVirtualSlot) / sizeof(ulong);
            return new CallSite(instruction.IP, null, isTail, $"virtual method {slot} of an object");
        }

        return new CallSite(instruction.IP, null, isTail, "a delegate or function pointer");
    }

    /// <summary>The instruction of the block that sets a register last.</summary>
    private static Instruction? Definition(IReadOnlyList<Instruction> block, Register register)
    {
        for (int index = block.Count - 2; index >= 0; index--)
        {
            Instruction instruction = block[index];
            if (instruction.Writes(register))
            {
                return instruction;
            }
        }

        return null;
    }

    /// <summary><c>__InterfaceDispatchCell_Spin_Spin_Net_IUdp__TrySend_Caller</c> becomes <c>IUdp.TrySend_Caller</c>.</summary>
    private static string InterfaceMethod(string cell) => Spin.Sdk.Symbols.MethodName.Of(cell[CellPrefix.Length..]);
}
