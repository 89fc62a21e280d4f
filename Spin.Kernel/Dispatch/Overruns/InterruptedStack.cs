using System;

namespace Spin.Kernel.Dispatch;

/// <summary>
/// A stack as an interrupt found it. The interrupted instruction counts as the word below it: there a call made by it would put its return
/// address.
/// </summary>
/// <param name="words">The stack, from the stack pointer up.</param>
/// <param name="low">The address of the first word.</param>
/// <param name="instruction">The interrupted instruction.</param>
internal readonly ref struct InterruptedStack(ReadOnlySpan<ulong> words, ulong low, ulong instruction)
{
    /// <summary>The stack, from the stack pointer up.</summary>
    internal ReadOnlySpan<ulong> Words { get; } = words;

    /// <summary>The interrupted instruction.</summary>
    internal ulong Instruction => instruction;

    /// <summary>The address that it counts for.</summary>
    internal ulong InstructionSlot => low - sizeof(ulong);

    /// <summary>The address of a word.</summary>
    internal ulong AddressOf(int index) => low + ((ulong)index * sizeof(ulong));

    /// <summary>Which word lies at an address: 0 where that is below the stack, the length where it is above.</summary>
    internal int IndexOf(ulong address) =>
        address > low ? (int)Math.Min((address - low) / sizeof(ulong), (ulong)Words.Length) : 0;

    /// <summary>The word at an address; 0, no return address and no handler, where there is none.</summary>
    internal ulong WordAt(ulong slot)
    {
        if (slot == InstructionSlot)
        {
            return instruction;
        }

        ulong index = (slot - low) / sizeof(ulong);
        return slot >= low && index < (ulong)Words.Length ? Words[(int)index] : 0;
    }
}
