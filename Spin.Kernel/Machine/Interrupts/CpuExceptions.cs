using System.Runtime;
using System.Runtime.CompilerServices;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Machine;

/// <summary>
/// The processor's own exceptions. One is offered first to a handler registered for it, then to the runtime, which makes a .NET
/// exception of a program's fault; what is left ends the machine.
/// </summary>
internal static unsafe class CpuExceptions
{
    private static Handlers s_handlers;

    /// <summary>What ends the machine.</summary>
    internal static FatalFault? Fatal { get; set; }

    /// <summary>Sets, or with null takes away, the handler of an exception.</summary>
    internal static void SetHandler(ExceptionVector vector, ExceptionHandler? handler) => s_handlers[(int)vector] = handler;

    /// <summary>Called by the stub of vectors 0 to 31.</summary>
    [RuntimeExport("spin_cs_exception")]
    private static void Handle(InterruptFrame* frame, ulong address)
    {
        Cpu* cpu = Cpu.Current;
        cpu->Exceptions++;
        ExceptionHandler? handler = s_handlers[(int)frame->Vector];
        if (handler != null && handler.TryHandle(ref *frame, address))
        {
            return;
        }

        if (!HardwareFault.TryThrow((int)frame->Vector, address, ref frame->Rip, ref frame->Rdi, ref frame->Rsi))
        {
            Stop(frame, address);
        }
    }

    /// <summary>Called by the stub when an interrupt arrived in an interrupt's handler, which has interrupts off: INT n, or STI, was run.</summary>
    [RuntimeExport("spin_cs_interrupt_in_interrupt")]
    private static void InterruptInInterrupt(InterruptFrame* frame) => Stop(frame, 0);

    private static void Stop(InterruptFrame* frame, ulong address)
    {
        Fatal?.Stop(ref *frame, address);
        FailFast.Now(FailFast.ProcessorException, null, (nint)frame->Rip);
    }

    [InlineArray(Vector.FirstInterrupt)]
    private struct Handlers
    {
        private ExceptionHandler? _first;
    }
}
