# Leaves the stack that the image brings, which has no guard, for a strand's stack that has one.

        .intel_syntax noprefix
        .include "Runtime/Threads/ThreadBlock.inc"
        .set msr_gs_base, 0xC0000101

        .section .text.spin, "ax", @progbits

# rdi: the thread block on top of the new stack. Goes on in C# on that stack and never returns.
        .balign 16
        .globl spin_enter_boot_strand
        .hidden spin_enter_boot_strand
        .type spin_enter_boot_strand, @function
spin_enter_boot_strand:
        mov     rax, rdi
        mov     rdx, rdi
        shr     rdx, 32
        mov     ecx, msr_gs_base
        wrmsr
        mov     rsp, [rdi + thread_stack_high]
        and     rsp, -16
        xor     ebp, ebp                        # the end of every chain of frames
        call    spin_cs_boot_strand
        ud2
