using System;
using Spin.Kernel.Machine;
using Spin.Kernel.Runtime;

namespace Spin.Kernel.Boot;

/// <summary>A processor exception in the kernel's own code that nothing handles: the machine goes down with its registers shown.</summary>
internal sealed unsafe class FaultPanic : FatalFault
{
    /// <inheritdoc/>
    internal override void Stop(ref InterruptFrame frame, ulong address)
    {
        LimitedContext context = new()
        {
            InstructionPointer = (byte*)frame.Rip,
            StackPointer = (byte*)frame.Rsp,
            Rbp = frame.Rbp,
            Rbx = frame.Rbx,
            R12 = frame.R12,
            R13 = frame.R13,
            R14 = frame.R14,
            R15 = frame.R15,
        };
        ReadOnlySpan<ulong> registers =
        [
            frame.Rax, frame.Rbx, frame.Rcx, frame.Rdx, frame.Rsi, frame.Rdi, frame.Rbp, frame.Rsp,
            frame.R8, frame.R9, frame.R10, frame.R11, frame.R12, frame.R13, frame.R14, frame.R15,
            frame.Rip, (ulong)frame.Rflags, address, frame.ErrorCode,
        ];
        Panic.FromFault((int)frame.Vector, address, &context, registers);
    }
}
