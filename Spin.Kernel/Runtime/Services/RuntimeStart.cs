using System.Runtime;
using System.Runtime.CompilerServices;

namespace Spin.Kernel.Runtime;

/// <summary>Starts the runtime on the boot strand: arena, code modules, thread-local variables, then CoreLib.</summary>
internal static unsafe class RuntimeStart
{
    /// <summary>What must be there before the heap: nothing in it allocates.</summary>
    internal static void Prepare()
    {
        RuntimeArena.Initialize(ArenaStart(), ArenaSize());
        CodeModules.AddImage();
        ref readonly ImageLayout layout = ref ImageLayout.Current;
        ThreadBlock* boot = (ThreadBlock*)layout.BootThread;
        boot->StackLow = layout.BootStackLow;
        boot->StackHigh = layout.BootStackHigh;
        boot->Identity = ThreadBlocks.NextIdentity();
        ThreadLocals.Initialize(boot);
        ThreadBlocks.Add(boot);
    }

    /// <summary>Starts CoreLib: modules, statics, eager constructors. The heap must be there.</summary>
    internal static void StartClassLibrary() => StartNative();

    [RuntimeImport("*", "spin_start_class_library")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void StartNative();

    [RuntimeImport("*", "spin_arena_start")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern byte* ArenaStart();

    [RuntimeImport("*", "spin_arena_size")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern uint ArenaSize();
}
