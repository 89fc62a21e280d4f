using System.Runtime.CompilerServices;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace KernelSuite.Memory;

/// <summary>Tries every access that must not be possible (docs/memory-map.md).</summary>
internal static unsafe class ProtectionTests
{
    private const byte Return = 0xC3;

    private static readonly AccessProbe s_probe = new();
    private static readonly int[] s_static = new int[1];

    internal static void Register(TestRun run)
    {
        run.Test("memory: the probe itself reads and writes what it may", static () =>
        {
            fixed (int* number = s_static)
            {
                Check.True(!s_probe.RefusesRead(number), "a static to be readable");
                Check.True(!s_probe.RefusesWrite(number), "a static to be writable");
                Check.Equal(0xCC, s_static[0] & 0xFF);
            }
        });
        run.Test("memory: the null page is absent", static () =>
        {
            Check.True(s_probe.RefusesRead((void*)0), "a read of address 0 to be refused");
            Check.True(s_probe.RefusesWrite((void*)8), "a write of address 8 to be refused");
            Check.True(s_probe.RefusesExecute((void*)0), "a call of address 0 to be refused");
            Check.True(s_probe.RefusesRead((void*)0x200000), "the identity mapping to be gone");
        });
        run.Test("memory: code cannot be written, in the image or in the direct map", static () =>
        {
            byte* text = ImageLayout.Current.TextStart;
            Check.True(s_probe.RefusesWrite(text), "a write of code to be refused");
            byte* direct = KernelSpace.DirectMap(KernelSpace.ToPhysical(text));
            Check.True(s_probe.RefusesWrite(direct), "a write of code through the direct map to be refused");
        });
        run.Test("memory: constants cannot be written or run", static () =>
        {
            byte* constants = ImageLayout.Current.RodataStart;
            Check.True(s_probe.RefusesWrite(constants), "a write of a constant to be refused");
            Check.True(s_probe.RefusesExecute(constants), "a call of a constant to be refused");
            byte* direct = KernelSpace.DirectMap(KernelSpace.ToPhysical(constants));
            Check.True(s_probe.RefusesWrite(direct), "a write of a constant through the direct map to be refused");
        });
        run.Test("memory: method tables cannot be written once the runtime has started", static () =>
        {
            AccessProbe probe = s_probe;
            void* methodTable = **(void***)Unsafe.AsPointer(ref probe);
            Check.True(s_probe.RefusesWrite(methodTable), "a write of a method table to be refused");
            byte* direct = KernelSpace.DirectMap(KernelSpace.ToPhysical(methodTable));
            Check.True(s_probe.RefusesWrite(direct), "a write of a method table through the direct map to be refused");
        });
        run.Test("memory: data, stacks, heap and the direct map cannot be run", static () =>
        {
            byte code = Return;
            Check.True(s_probe.RefusesExecute(&code), "a call of the stack to be refused");
            fixed (int* number = s_static)
            {
                *number = Return;
                Check.True(s_probe.RefusesExecute(number), "a call of a static to be refused");
                Check.True(s_probe.RefusesExecute(KernelSpace.DirectMap(KernelSpace.ToPhysical(number))), "a call of the direct map to be refused");
            }

            byte[] array = [Return];
            fixed (byte* first = array)
            {
                Check.True(s_probe.RefusesExecute(first), "a call of the heap to be refused");
            }

            Check.True(
                s_probe.RefusesExecute(KernelSpace.DirectMap(KernelSpace.ToPhysical(ImageLayout.Current.TextStart))),
                "a call of code through the direct map to be refused");
        });
        run.Test("memory: guards of a stack are absent", static () =>
        {
            ThreadBlock* block = StackAllocator.Create(StackAllocator.DefaultSize);
            Check.True(block != null, "a stack");
            Check.True(!s_probe.RefusesWrite(block->StackLow), "the lowest usable byte to be writable");
            Check.True(s_probe.RefusesRead(block->SoftGuard), "the soft guard to be absent");
            Check.True(!s_probe.RefusesWrite(block->SoftGuard - 1), "the reserve to be there");
            Check.True(s_probe.RefusesWrite(block->SoftGuard - StackGuard.ReserveSize - 1), "the hard guard to be absent");
            StackAllocator.Destroy(block);
            ThreadBlock* again = StackAllocator.Create(StackAllocator.DefaultSize);
            Check.True(again == block, "the stack to be used again");
            StackAllocator.Destroy(again);
        });
        run.Test("memory: devices are mapped uncached and never run", static () =>
        {
            byte* registers = KernelSpace.MapDevice(0xFEE0_0000, 4096);
            Check.True(registers != null, "a mapping");
            Check.Equal(PageFlags.Device, KernelSpace.FlagsOf(registers) & PageFlags.Device);
            Check.True(s_probe.RefusesRead(registers + 4096), "the page behind a device to be absent");
        });
        run.Test("memory: frames come back", static () =>
        {
            ulong before = PhysicalFrames.Free;
            ulong run1 = PhysicalFrames.Allocate(17);
            ulong low = PhysicalFrames.AllocateBelow4G(1);
            Check.True(run1 != 0 && low != 0 && low < 0x1_0000_0000, "frames");
            PhysicalFrames.Release(run1, 17);
            PhysicalFrames.Release(low, 1);
            Check.Equal(before, PhysicalFrames.Free);
        });
    }
}
