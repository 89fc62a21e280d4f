# Captures the caller's registers as if it had thrown: where a stack trace of running code begins.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

# rdi: a LimitedContext.
        .balign 16
        .globl spin_capture_context
        .hidden spin_capture_context
        .type spin_capture_context, @function
spin_capture_context:
        mov     rax, [rsp]
        mov     [rdi + 0x00], rax
        lea     rax, [rsp + 8]
        mov     [rdi + 0x08], rax
        mov     [rdi + 0x10], rbp
        mov     [rdi + 0x20], rbx
        mov     [rdi + 0x30], r12
        mov     [rdi + 0x38], r13
        mov     [rdi + 0x40], r14
        mov     [rdi + 0x48], r15
        ret
