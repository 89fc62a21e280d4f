# Marks the stack of the strand that collects. Assembly, because the registers that calls preserve may hold references that no frame
# has saved yet: they are pushed, and the stack is scanned from there on.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

# rdi heap. Calls the C# function spin_cs_mark_current_stack(heap, stack pointer).
        .balign 16
        .globl spin_mark_current_stack
        .hidden spin_mark_current_stack
        .type spin_mark_current_stack, @function
spin_mark_current_stack:
        .cfi_startproc
        push    rbx
        push    rbp
        push    r12
        push    r13
        push    r14
        push    r15
        .cfi_adjust_cfa_offset 48
        mov     rsi, rsp
        sub     rsp, 8
        .cfi_adjust_cfa_offset 8
        call    spin_cs_mark_current_stack
        add     rsp, 56
        .cfi_adjust_cfa_offset -56
        ret
        .cfi_endproc
