using System.Runtime;

namespace Spin.Kernel.Runtime;

/// <summary>
/// Where the runtime and CoreLib go when nothing can be done any more. The panic screen, which lies above the runtime, hooks in
/// with <see cref="Hook"/>.
/// </summary>
internal static unsafe class FailFast
{
    /// <summary>A module's header is not one of this compiler's.</summary>
    internal const int BadModule = 1000;

    /// <summary>The runtime's own memory is used up.</summary>
    internal const int NoArena = 1001;

    /// <summary>CoreLib's exception dispatcher gave up.</summary>
    internal const int Dispatcher = 1002;

    /// <summary>CoreLib called a function of an operating system that a kernel does not have.</summary>
    internal const int NoSystem = 1003;

    /// <summary>The loader is not known, or tells of too little memory.</summary>
    internal const int NoMemory = 1004;

    /// <summary>The processor raised an exception that nothing handles.</summary>
    internal const int ProcessorException = 1010;

    private static delegate*<int, object?, nint, void> s_hook;

    /// <summary>Sets what is called: with a reason, the unhandled exception if there is one, and an instruction's address or 0.</summary>
    internal static void Hook(delegate*<int, object?, nint, void> hook) => s_hook = hook;

    /// <summary>Ends the machine for a reason.</summary>
    internal static void Now(int reason) => Now(reason, null, 0);

    /// <summary>Ends the machine for a reason of CoreLib's own enumeration, or of this class.</summary>
    [RuntimeExport("spin_cs_fail_fast")]
    internal static void Now(int reason, object? exception, nint instruction)
    {
        if (s_hook != null)
        {
            s_hook(reason, exception, instruction);
        }

        while (true)
        {
            Stop();
        }
    }

    [RuntimeExport("RhpFallbackFailFast")]
    internal static void Fallback() => Now(Dispatcher);

    [RuntimeImport("*", "spin_halt")]
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)]
    private static extern void Stop();
}
