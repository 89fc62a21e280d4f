# The thread pointer. ilc's own accesses read it as fs:0; the link step turns them into gs:0, since FS belongs to user programs.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

        .balign 16
        .globl spin_current_thread
        .hidden spin_current_thread
        .type spin_current_thread, @function
spin_current_thread:
        mov     rax, gs:[0]
        ret
