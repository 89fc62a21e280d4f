# Faults that end a kernel and that C# cannot make.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

        .balign 16
        .globl spin_end_interrupt
        .hidden spin_end_interrupt
        .type spin_end_interrupt, @function
spin_end_interrupt:
        int     0xE0                            # Faults.Vector
        ret

# A general protection fault that cannot be delivered: the stack pointer is no address at all.
        .balign 16
        .globl spin_end_double_fault
        .hidden spin_end_double_fault
        .type spin_end_double_fault, @function
spin_end_double_fault:
        mov     rax, 0x8000000000000000
        mov     rsp, rax
        mov     rax, ds:[rax]
        ret
