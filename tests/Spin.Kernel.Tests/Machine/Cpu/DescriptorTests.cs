using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;
using Xunit;

namespace Spin.Kernel.Tests.Machine.Cpu;

/// <summary>Descriptors bit by bit, against values worked out from the manual by hand.</summary>
public unsafe class DescriptorTests
{
    private const ulong Address = 0x1234_5678_9ABC_DEF0;

    [Fact]
    public void Segments_AreEncodedAsTheManualSays()
    {
        GlobalDescriptorTable table = GlobalDescriptorTable.Create(Address);
        Assert.Equal(0UL, (ulong)table.Null);
        Assert.Equal(0x00AF_9B00_0000_FFFFUL, (ulong)table.KernelCode);
        Assert.Equal(0x00CF_9300_0000_FFFFUL, (ulong)table.KernelData);
        Assert.Equal(0x00CF_FB00_0000_FFFFUL, (ulong)table.UserCode32);
        Assert.Equal(0x00CF_F300_0000_FFFFUL, (ulong)table.UserData);
        Assert.Equal(0x00AF_FB00_0000_FFFFUL, (ulong)table.UserCode);
        Assert.Equal(0x9A00_89BC_DEF0_0067UL, table.TaskState.Low);
        Assert.Equal(0x1234_5678UL, table.TaskState.High);
    }

    [Fact]
    public void Selectors_AreOffsetsInTheTable()
    {
        GlobalDescriptorTable table;
        Assert.Equal((long)Selector.KernelCode, (byte*)&table.KernelCode - (byte*)&table);
        Assert.Equal((long)Selector.KernelData, (byte*)&table.KernelData - (byte*)&table);
        Assert.Equal((long)(Selector.UserCode32 & ~Selector.User), (byte*)&table.UserCode32 - (byte*)&table);
        Assert.Equal((long)(Selector.UserData & ~Selector.User), (byte*)&table.UserData - (byte*)&table);
        Assert.Equal((long)(Selector.UserCode & ~Selector.User), (byte*)&table.UserCode - (byte*)&table);
        Assert.Equal((long)Selector.TaskState, (byte*)&table.TaskState - (byte*)&table);
    }

    [Fact]
    public void Selectors_AreInTheOrderOfSysret()
    {
        Assert.Equal((int)Selector.UserCode32 + 8, (int)Selector.UserData);
        Assert.Equal((int)Selector.UserCode32 + 16, (int)Selector.UserCode);
        Assert.Equal((int)Selector.KernelCode + 8, (int)Selector.KernelData);
    }

    [Fact]
    public void Gate_IsEncodedAsTheManualSays()
    {
        InterruptGate gate = InterruptGate.To(Address, 5);
        Assert.Equal(0x9ABC_8E05_0008_DEF0UL, gate.Low);
        Assert.Equal(0x1234_5678UL, gate.High);
    }

    [Fact]
    public void InterruptTable_GivesEachVectorItsStubAndStack()
    {
        InterruptGate[] gates = new InterruptGate[Vector.Count];
        InterruptTable.Fill(gates, 0xFFFF_FFFF_8020_0000);
        for (int vector = 0; vector < Vector.Count; vector++)
        {
            int stack = vector switch { 8 => 1, 2 => 2, 18 => 3, 14 => 4, 1 => 6, >= 32 => 5, _ => 0 };
            InterruptGate expected = InterruptGate.To(0xFFFF_FFFF_8020_0000 + ((ulong)vector * 16), stack);
            Assert.Equal(expected.Low, gates[vector].Low);
            Assert.Equal(expected.High, gates[vector].High);
        }
    }

    [Fact]
    public void Setup_FillsTheProcessorsBlock()
    {
        Kernel.Machine.Cpu cpu = default;
        ThreadBlock running = default;
        ThreadBlock interrupt = default;
        interrupt.StackHigh = (byte*)0x1000;
        CpuStacks stacks = new()
        {
            Interrupt = &interrupt,
            DoubleFault = (byte*)0x2000,
            NonMaskable = (byte*)0x3000,
            MachineCheck = (byte*)0x4000,
            PageFault = (byte*)0x5000,
            Debug = (byte*)0x6000,
        };
        CpuSetup.Fill(&cpu, 3, stacks, &running);

        Assert.Equal(3, cpu.Number);
        Assert.Equal((nint)(&cpu), (nint)cpu.Self);
        Assert.Equal(0x1000, (nint)cpu.InterruptStackTop);
        Assert.Equal((nint)(&cpu), (nint)interrupt.Cpu);
        Assert.Equal(1, interrupt.PreemptDisableDepth);
        Assert.Equal(0x2000UL, cpu.Task.Ist1);
        Assert.Equal(0x3000UL, cpu.Task.Ist2);
        Assert.Equal(0x4000UL, cpu.Task.Ist3);
        Assert.Equal(0x5000UL, cpu.Task.Ist4);
        Assert.Equal((ulong)(&running) + 0x7F0, cpu.Task.Ist5);
        Assert.Equal(0x6000UL, cpu.Task.Ist6);
        Assert.Equal(sizeof(TaskState), cpu.Task.IoMap);
        Assert.Equal((nint)(&cpu.NoEndOfInterrupt), (nint)cpu.EndOfInterrupt);
        Assert.Equal(SystemDescriptor.TaskState((ulong)(&cpu.Task), 0x67).Low, cpu.Descriptors.TaskState.Low);
    }

    [Fact]
    public void IoApicEntry_IsEncodedAsTheDatasheetSays()
    {
        Assert.Equal(0x0001_0000U, IoApicRedirection.Silent.Low);
        IoApicRedirection entry = new(0x31, IsActiveLow: true, IsLevel: true, IsMasked: false, Destination: 7);
        Assert.Equal(0x0000_A031U, entry.Low);
        Assert.Equal(0x0700_0000U, entry.High);
    }
}
