using System;

namespace Spin.Verifier.MachineCode;

/// <summary>Functions of the runtime whose names tell what a caller does by calling them: the compiler's helpers, and the kernel's own.</summary>
internal static class Landmarks
{
    private static readonly string[] s_throwing = ["RhpThrowEx", "RhpRethrow", "RhpThrowHwEx", "RhThrowEx", "RhRethrow", "RhThrowHwEx"];

    private static readonly string[] s_allocating = ["RhpNew", "RhNew", "RhAllocateNew", "RhpAllocateNew"];

    private static readonly string[] s_checks =
    [
        "ThrowHelpers__ThrowIndexOutOfRangeException", "ThrowHelpers__ThrowOverflowException", "ThrowHelpers__ThrowDivideByZeroException",
        "ThrowHelpers__ThrowNullReferenceException", "ThrowHelpers__ThrowArrayTypeMismatchException", "ThrowHelpers__ThrowArgumentOutOfRangeException",
        "RhExceptionHandling_ThrowClasslibDivideByZeroException", "RhExceptionHandling_ThrowClasslibOverflowException",
    ];

    private static readonly string[] s_blocking =
    [
        "System_Threading_Monitor__Enter", "System_Threading_Monitor__Wait", "System_Threading_Lock__Enter",
        "System_Threading_Lock__TryEnterSlow", "System_Threading_Condition__Wait", "System_Threading_Thread__Sleep", "System_Threading_WaitHandle__Wait",
        "Spin_Kernel_Strands_Scheduler__Block", "Spin_Kernel_Strands_CpuScheduler__Block", "Spin_Kernel_Strands_StrandMutex__Enter", "Spin_Kernel_Strands_StrandCondition__Wait",
    ];

    private static readonly string[] s_constructing = ["ClassConstructorRunner__CheckStaticClassConstruction", "ClassConstructorRunner__EnsureClassConstructorRun"];

    private static readonly string[] s_threadStatics = ["ThreadStatics__GetInlinedThreadStaticBaseSlow", "ThreadStatics__GetUninlinedThreadStaticBaseSlow", "ThreadStatics__GetThreadStaticBaseForType"];

    private const string StackProbe = "RhpStackProbe";

    // Where a handler that exceeded its limit is ended.
    private const string Termination = "Spin_Kernel_Spin_Kernel_Runtime_TerminationPoint__Poll";

    // The frame around a handler charges memory and takes the time; a switch runs other strands and comes back. What such a function does is not
    // looked at: here, and where the machine stops, a name counts as a whole, its assembly first. No spindle's name begins so (NameRules).
    private static readonly string[] s_boundaries =
    [
        "Spin_Spin_EventTable__EnterDomain", "Spin_Spin_EventTable__LeaveDomain", "Spin_Spin_EventTable__BeginTimed", "Spin_Spin_EventTable__EndTimed",
        "spin_switch", "spin_switch_fast", "spin_switch_msr", Termination,
    ];

    private static readonly string[] s_stopping =
    [
        "S_P_CoreLib_System_Environment__FailFast", "S_P_CoreLib_System_RuntimeExceptionHelpers__FailFast", "RhpFallbackFailFast",
        "Spin_Kernel_Spin_Kernel_Boot_Panic__Now", "Spin_Kernel_Spin_Kernel_Boot_Panic__FromFault", "Spin_Kernel_Spin_Kernel_Boot_Panic__FromRuntime",
        "Spin_Kernel_Spin_Kernel_Boot_Panic__Unhandled", "Spin_Kernel_Spin_Kernel_Boot_Panic__Show",
    ];

    /// <summary>Whether a function is known not to come back to its caller: it throws, or it stops the machine.</summary>
    internal static bool NeverReturns(CodeFunction function) => Is(function, s_throwing) || Stops(function);

    /// <summary>Whether a function ends the machine, so that what it does matters to nobody.</summary>
    internal static bool Stops(CodeFunction function) => IsOverload(function, s_stopping);

    /// <summary>What calling a function means, where its name tells.</summary>
    internal static Effect? Of(CodeFunction function) =>
        StartsWith(function, s_allocating) ? Effect.Allocates
        : IsCheck(function) ? Effect.Faults
        : Is(function, s_throwing) || Contains(function, [Termination]) ? Effect.Throws
        : Contains(function, s_constructing) ? Effect.RunsStaticConstructor
        : Contains(function, s_threadStatics) ? Effect.CreatesThreadStatics
        : Contains(function, s_blocking) ? Effect.Blocks
        : null;

    /// <summary>Whether a function touches the pages of a large frame, and changes no register.</summary>
    internal static bool ProbesStack(CodeFunction function) => Is(function, [StackProbe]);

    /// <summary>What calling a function is called in source.</summary>
    internal static string Text(CodeFunction function) =>
        StartsWith(function, s_allocating) ? "new" : Is(function, s_throwing) ? "throw" : function.Name;

    /// <summary>Whether a function throws what a failed check throws, and not what a statement does.</summary>
    internal static bool IsCheck(CodeFunction function) => Contains(function, s_checks);

    /// <summary>Whether what a function runs is not the caller's: the frame around a handler, or other strands.</summary>
    internal static bool IsBoundary(CodeFunction function) => IsOverload(function, s_boundaries);

    private static bool Is(CodeFunction function, string[] names) =>
        function.HasSymbol(symbol => Array.IndexOf(names, symbol) >= 0);

    /// <summary>Whether a function has one of the names, or is an overload of such a one, to whose name the compiler adds a number.</summary>
    private static bool IsOverload(CodeFunction function, string[] names) =>
        function.HasSymbol(symbol => Array.Exists(names, name => symbol.StartsWith(name, StringComparison.Ordinal) && IsNumber(symbol.AsSpan(name.Length))));

    private static bool IsNumber(ReadOnlySpan<char> suffix) => suffix.IsEmpty || (suffix.Length > 1 && suffix[0] == '_' && !suffix[1..].ContainsAnyExceptInRange('0', '9'));

    private static bool StartsWith(CodeFunction function, string[] names) =>
        function.HasSymbol(symbol => Array.Exists(names, name => symbol.StartsWith(name, StringComparison.Ordinal)));

    private static bool Contains(CodeFunction function, string[] names) =>
        function.HasSymbol(symbol => !symbol.StartsWith("__", StringComparison.Ordinal)
            && Array.Exists(names, name => symbol.Contains(name, StringComparison.Ordinal)));
}
