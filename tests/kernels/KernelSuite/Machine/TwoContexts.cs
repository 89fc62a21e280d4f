using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace KernelSuite.Machine;

/// <summary>The context of a test and a second one beside it, with interrupts off. The second allocates nothing and never ends.</summary>
internal sealed unsafe class TwoContexts : IDisposable
{
    private const int SavedRegisters = 6;

    private readonly InterruptsOff _off = new();

    /// <summary>Makes the second context; it begins when it is first switched to.</summary>
    internal TwoContexts(delegate*<void> body)
    {
        First = ThreadBlock.Current;
        ThreadBlock* block = StackAllocator.Create(StackAllocator.DefaultSize);
        block->Cpu = First->Cpu;
        block->Strand = First->Strand;

        // What a switch takes up: registers of no meaning, the address to return to, and above it what looks like a caller's.
        ulong* stack = (ulong*)block->StackHigh;
        *--stack = 0;
        *--stack = (ulong)body;
        for (int register = 0; register < SavedRegisters; register++)
        {
            *--stack = 0;
        }

        block->SavedStackPointer = (byte*)stack;
        ThreadBlocks.Add(block);
        Second = block;
    }

    /// <summary>The test's block.</summary>
    internal static ThreadBlock* First { get; private set; }

    /// <summary>The second context's block.</summary>
    internal static ThreadBlock* Second { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        ThreadBlocks.Remove(Second);
        StackAllocator.Destroy(Second);
        _off.Dispose();
    }

    /// <summary>From the test into the second context.</summary>
    internal void SwitchToSecond() => ContextSwitch.Switch(First, Second);

    /// <summary>And back.</summary>
    internal static void SwitchToFirst() => ContextSwitch.Switch(Second, First);
}
