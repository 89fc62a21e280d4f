using System;
using System.Diagnostics.CodeAnalysis;
using Spin.Kernel.Console;
using Spin.Kernel.Machine;
using Spin.Kernel.Memory;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>
/// Where the kernel goes when it cannot go on: shows the panic screen on the first serial port, then ends an emulator with exit code
/// <see cref="ExitCode"/>, then stops for ever.
/// </summary>
internal static unsafe class Panic
{
    /// <summary>The exit code of a kernel that panicked.</summary>
    internal const int ExitCode = 70;

    private const int MaximumFrames = 64;

    private static PanicScreen? s_screen;

    /// <summary>Where sections are added. Call <see cref="Initialize"/> first.</summary>
    internal static PanicScreen Screen => s_screen!;

    /// <summary>From here on the runtime's own failures and unhandled exceptions show the screen.</summary>
    internal static void Initialize()
    {
        s_screen = new PanicScreen(new SerialPanicWriter(), MemoryMap.Image);
        FailFast.Hook(&FromRuntime);
        CpuExceptions.Fatal = new FaultPanic();
    }

    /// <summary>A fault in the kernel's own code that no exception can stand for.</summary>
    /// <param name="vector">The exception's vector.</param>
    /// <param name="address">CR2.</param>
    /// <param name="context">The interrupted registers that calls preserve.</param>
    /// <param name="registers">All registers, in the order of the screen.</param>
    [DoesNotReturn]
    internal static void FromFault(int vector, ulong address, LimitedContext* context, ReadOnlySpan<ulong> registers)
    {
        Span<ulong> stack = stackalloc ulong[MaximumFrames];
        int count = StackTrace.From(context, isInstructionFault: true, stack);
        if (count == 0)
        {
            stack[count++] = (ulong)context->InstructionPointer;
        }

        Show(new PanicReport { Reason = FaultNames.Of(vector), Registers = registers, Stack = stack[..count] });
    }

    /// <summary>Somebody decided that the kernel cannot go on.</summary>
    [DoesNotReturn]
    internal static void Now(ReadOnlySpan<char> reason)
    {
        Span<ulong> stack = stackalloc ulong[MaximumFrames];
        int count = StackTrace.FromHere(stack);
        Show(new PanicReport { Reason = reason, Stack = stack[..count] });
    }

    /// <summary>An exception escaped a strand of the nucleus.</summary>
    /// <param name="strand">The strand's name.</param>
    /// <param name="exception">The exception.</param>
    [DoesNotReturn]
    internal static void Unhandled(string strand, Exception exception)
    {
        Span<ulong> stack = stackalloc ulong[MaximumFrames];
        int count = StackTrace.FromHere(stack);
        Show(new PanicReport { Reason = $"an exception escaped strand {strand}", Exception = exception, Stack = stack[..count] });
    }

    private static void FromRuntime(int reason, object? exception, nint instruction)
    {
        Span<ulong> stack = stackalloc ulong[MaximumFrames];
        int count = 0;
        ExceptionRecord* record = (ExceptionRecord*)ThreadBlock.Current->ExceptionChain;
        count = exception != null && record != null
            ? StackTrace.From(record->Context, isInstructionFault: false, stack)
            : StackTrace.FromHere(stack);
        Show(new PanicReport { Reason = FaultNames.OfRuntime(reason), Exception = exception as Exception, Stack = stack[..count] });
    }

    [DoesNotReturn]
    private static void Show(in PanicReport report)
    {
        Instructions.DisableInterrupts();
        ref readonly LoaderInformation loader = ref MemoryStart.Information;
        ReadOnlySpan<byte> file = loader.ModuleLength is > 0 and < int.MaxValue
            ? new ReadOnlySpan<byte>(KernelSpace.DirectMap(loader.ModuleBase), (int)loader.ModuleLength)
            : default;
        s_screen?.Show(in report, new SymbolTable(file));
        Instructions.Out32(Spin.Testing.Protocol.EmulatorExit.Port, Spin.Testing.Protocol.EmulatorExit.ToValue(ExitCode));
        while (true)
        {
            Instructions.Halt();
        }
    }
}
