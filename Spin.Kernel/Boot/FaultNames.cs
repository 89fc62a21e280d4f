namespace Spin.Kernel.Boot;

/// <summary>Words for what made the kernel give up.</summary>
internal static class FaultNames
{
    /// <summary>A processor exception (SDM vol. 3A, table 7-1).</summary>
    internal static string Of(int vector) => vector switch
    {
        0 => "divide error (#DE)",
        1 => "debug exception (#DB)",
        2 => "non-maskable interrupt",
        3 => "breakpoint (#BP)",
        4 => "overflow (#OF)",
        5 => "bound range exceeded (#BR)",
        6 => "invalid opcode (#UD)",
        7 => "device not available (#NM)",
        8 => "double fault (#DF)",
        10 => "invalid task segment (#TS)",
        11 => "segment not present (#NP)",
        12 => "stack segment fault (#SS)",
        13 => "general protection fault (#GP)",
        14 => "page fault (#PF)",
        16 => "floating-point error (#MF)",
        17 => "alignment check (#AC)",
        18 => "machine check (#MC)",
        19 => "SIMD floating-point exception (#XM)",
        >= Machine.Vector.FirstInterrupt => "an interrupt in the handler of another",
        _ => "unexpected processor exception",
    };

    /// <summary>A reason of CoreLib's enumeration RhFailFastReason, or of the runtime's own.</summary>
    internal static string OfRuntime(int reason) => reason switch
    {
        2 => "unhandled exception",
        3 => "unhandled exception in native code",
        Runtime.FailFast.BadModule => "a module's header is damaged",
        Runtime.FailFast.NoArena => "the runtime's own memory is used up",
        Runtime.FailFast.Dispatcher => "the exception dispatcher gave up",
        Runtime.FailFast.NoSystem => "a function of an operating system was called that a kernel does not have",
        Runtime.FailFast.NoMemory => "the loader is not known, or tells of too little memory",
        Runtime.FailFast.ProcessorException => "a processor exception before there was a panic screen",
        _ => "internal error of the runtime",
    };
}
