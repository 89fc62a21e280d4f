using System.Diagnostics.CodeAnalysis;
using System.Runtime;
using System.Runtime.CompilerServices;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>The strand that boots: from the image's own stack to one with guards, as every other strand has.</summary>
internal static unsafe class BootStrand
{
    private const int StackSize = 128 * 1024;

    /// <summary>Goes on in <see cref="KernelMain.Continue"/> on a new stack; the old one is never used again.</summary>
    [DoesNotReturn]
    internal static void Enter()
    {
        ThreadBlock* block = StackAllocator.Create(StackSize);
        if (block == null)
        {
            FailFast.Now(FailFast.NoMemory);
        }

        ThreadBlocks.Remove(ThreadBlock.Current);
        ThreadBlocks.Add(block);
        EnterNative(block);
    }

    [DoesNotReturn]
    [RuntimeImport("*", "spin_enter_boot_strand")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void EnterNative(ThreadBlock* block);
}
