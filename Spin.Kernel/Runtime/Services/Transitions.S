# Calls between C# and native code. The kernel has one world only, no collector that must find its way over native frames
# precisely, and so nothing to do at the border; the symbols must exist.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

        .balign 16
        .irp    name, RhpPInvoke, RhpPInvokeReturn, RhpReversePInvoke, RhpReversePInvokeReturn, RhpGcPoll, RhpSetThreadDoNotTriggerGC
        .globl  \name
        .hidden \name
        .type   \name, @function
\name:
        .endr
        ret

        .section .data.spin, "aw", @progbits
        .balign 8
        .globl RhpTrapThreads, __security_cookie
        .hidden RhpTrapThreads, __security_cookie
RhpTrapThreads:
        .quad   0                               # never set: strands are stopped by the scheduler, not by polls
__security_cookie:
        .quad   0x5A1D7C93E6B04F28              # guards unsafe stack buffers of CoreLib; made random while booting
