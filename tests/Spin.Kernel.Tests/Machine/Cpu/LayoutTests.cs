using System.Collections.Generic;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Cpu;

/// <summary>Layouts that the processor or assembly reads.</summary>
public unsafe class LayoutTests
{
    [Fact]
    public void Sizes_AreThoseOfTheManuals()
    {
        Assert.Equal(Kernel.Machine.Cpu.Size, sizeof(Kernel.Machine.Cpu));
        Assert.Equal(104, sizeof(TaskState));
        Assert.Equal(64, sizeof(GlobalDescriptorTable));
        Assert.Equal(16, sizeof(SystemDescriptor));
        Assert.Equal(16, sizeof(InterruptGate));
        Assert.Equal(10, sizeof(TableRegister));
        Assert.Equal(InterruptFrame.Size, sizeof(InterruptFrame));
        Assert.Equal(InterruptedState.Size, sizeof(InterruptedState));
        Assert.Equal(ThreadBlock.Size, sizeof(ThreadBlock));
        Assert.Equal(IoApicRegisters.Size, sizeof(IoApicRegisters));
    }

    [Fact]
    public void TaskState_HasItsFieldsWhereTheManualSays()
    {
        TaskState state;
        Assert.Equal(4, Offset(&state, &state.Rsp0));
        Assert.Equal(36, Offset(&state, &state.Ist1));
        Assert.Equal(44, Offset(&state, &state.Ist2));
        Assert.Equal(52, Offset(&state, &state.Ist3));
        Assert.Equal(60, Offset(&state, &state.Ist4));
        Assert.Equal(68, Offset(&state, &state.Ist5));
        Assert.Equal(76, Offset(&state, &state.Ist6));
        Assert.Equal(102, Offset(&state, &state.IoMap));
    }

    [Fact]
    public void Cpu_IsAsItsIncludeFileSays()
    {
        Dictionary<string, long> constants = AssemblyConstants.Read("Machine/Cpu/Cpu.inc");
        Kernel.Machine.Cpu cpu;
        Assert.Equal(constants["cpu_number"], Offset(&cpu, &cpu.Number));
        Assert.Equal(constants["cpu_needs_switch"], Offset(&cpu, &cpu.NeedsSwitch));
        Assert.Equal(constants["cpu_interrupt_block"], Offset(&cpu, &cpu.InterruptBlock));
        Assert.Equal(constants["cpu_interrupt_stack_top"], Offset(&cpu, &cpu.InterruptStackTop));
        Assert.Equal(constants["cpu_end_of_interrupt"], Offset(&cpu, &cpu.EndOfInterrupt));
        Assert.Equal(constants["cpu_interrupts"], Offset(&cpu, &cpu.Interrupts));
        Assert.Equal(constants["cpu_spurious"], Offset(&cpu, &cpu.Spurious));
        Assert.Equal(constants["cpu_page_fault_stack"], Offset(&cpu, &cpu.Task.Ist4));
        Assert.Equal(constants["cpu_interrupt_state"], Offset(&cpu, &cpu.Task.Ist5));
        Assert.Equal(CpuStacks.StackSize / 2, constants["page_fault_nest"]);
    }

    [Fact]
    public void InterruptedState_IsAsItsIncludeFileSays()
    {
        Dictionary<string, long> constants = AssemblyConstants.Read("Machine/Cpu/Cpu.inc");
        ThreadBlock block;
        InterruptedState* state = InterruptedState.Of(&block);
        Assert.Equal(constants["interrupted_return"], Offset(&block, state->Resume) + (6 * sizeof(ulong)));
        Assert.Equal(constants["interrupted_frame"], Offset(&block, &state->Frame));
        Assert.Equal(constants["interrupted_top"], Offset(&block, &state->Frame + 1));
        Assert.Equal(constants["vector_state_size"], Offset(state->VectorState, &state->Frame));
        Assert.Equal(0, constants["interrupted_top"] % 16);
        Assert.Equal(0, constants["interrupted_frame"] % 16);
        Assert.Equal((nint)(&state->Frame.Rsp), (nint)(&block.InterruptedStackPointer));
        Assert.Equal((nint)(&block), (nint)InterruptedState.BlockOf(ref state->Frame));
    }

    [Fact]
    public void ThreadBlock_IsAsItsIncludeFileSays()
    {
        Dictionary<string, long> constants = AssemblyConstants.Read("Runtime/Threads/ThreadBlock.inc");
        ThreadBlock block;
        Assert.Equal(constants["thread_self"], Offset(&block, &block.Self));
        Assert.Equal(constants["thread_cpu"], Offset(&block, &block.Cpu));
        Assert.Equal(constants["thread_stack_low"], Offset(&block, &block.StackLow));
        Assert.Equal(constants["thread_stack_high"], Offset(&block, &block.StackHigh));
        Assert.Equal(constants["thread_saved_stack_pointer"], Offset(&block, &block.SavedStackPointer));
        Assert.Equal(constants["thread_exception_chain"], Offset(&block, &block.ExceptionChain));
        Assert.Equal(constants["thread_preempt_disable_depth"], Offset(&block, &block.PreemptDisableDepth));
        Assert.Equal(ThreadBlock.InterruptedStateOffset, constants["thread_interrupted_state"]);
        Assert.Equal(ThreadBlock.Size, constants["thread_size"]);
    }

    [Fact]
    public void ParkedStackPointer_OfAPreemptedStrand_IsTheInterruptedOne()
    {
        ThreadBlock block = default;
        byte* stack = (byte*)0x1234_5678;
        block.Self = &block;
        block.SavedStackPointer = stack;
        Assert.False(block.IsInterrupted);
        Assert.Equal((nint)stack, (nint)block.ParkedStackPointer);

        block.SavedStackPointer = (byte*)&block + ThreadBlock.InterruptedStateOffset;
        block.InterruptedStackPointer = stack + 8;
        Assert.True(block.IsInterrupted);
        Assert.Equal((nint)stack + 8, (nint)block.ParkedStackPointer);
    }

    private static long Offset(void* start, void* field) => (byte*)field - (byte*)start;
}
