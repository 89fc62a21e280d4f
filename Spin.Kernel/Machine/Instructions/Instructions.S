# Instructions that no C# expression compiles to: port I/O, control registers, model-specific registers, descriptor tables.
# Each function is one instruction with the shuffling that the calling convention needs (System V AMD64 ABI, 3.2.3).
# Intel SDM vol. 2 has a page for each.

        .intel_syntax noprefix
        .include "Runtime/Abi/Function.inc"
        .section .text.spin, "ax", @progbits

        function spin_in8
        mov     edx, edi
        xor     eax, eax
        in      al, dx
        ret

        function spin_in16
        mov     edx, edi
        xor     eax, eax
        in      ax, dx
        ret

        function spin_in32
        mov     edx, edi
        in      eax, dx
        ret

        function spin_out8
        mov     edx, edi
        mov     eax, esi
        out     dx, al
        ret

        function spin_out16
        mov     edx, edi
        mov     eax, esi
        out     dx, ax
        ret

        function spin_out32
        mov     edx, edi
        mov     eax, esi
        out     dx, eax
        ret

        function spin_disable_interrupts
        cli
        ret

        function spin_enable_interrupts
        sti
        ret

        function spin_save_flags_and_disable
        pushfq
        pop     rax
        cli
        ret

        function spin_restore_flags
        push    rdi
        popfq
        ret

        function spin_halt
        hlt
        ret

# The interrupt shadow of sti (SDM vol. 2B, STI) lets no interrupt in between it and hlt: a wake-up cannot be lost.
        function spin_enable_and_halt
        sti
        hlt
        ret

        function spin_pause
        pause
        ret

        function spin_read_msr
        mov     ecx, edi
        rdmsr
        shl     rdx, 32
        or      rax, rdx
        ret

        function spin_write_msr
        mov     ecx, edi
        mov     eax, esi
        mov     rdx, rsi
        shr     rdx, 32
        wrmsr
        ret

        function spin_read_timestamp
        rdtsc
        shl     rdx, 32
        or      rax, rdx
        ret

# edi leaf, esi subleaf, rdx where the four registers go.
        function spin_cpuid
        push    rbx
        mov     r8, rdx
        mov     eax, edi
        mov     ecx, esi
        cpuid
        mov     [r8], eax
        mov     [r8 + 4], ebx
        mov     [r8 + 8], ecx
        mov     [r8 + 12], edx
        pop     rbx
        ret

        function spin_read_cr0
        mov     rax, cr0
        ret

        function spin_read_cr4
        mov     rax, cr4
        ret

        function spin_write_cr0
        mov     cr0, rdi
        ret

        function spin_write_cr3
        mov     cr3, rdi
        ret

        function spin_write_cr4
        mov     cr4, rdi
        ret

        function spin_load_idt
        lidt    [rdi]
        ret

        function spin_load_task_register
        ltr     di
        ret

        function spin_invalidate_page
        invlpg  [rdi]
        ret

# RDRAND may fail: the carry says whether a number came (SDM vol. 1, 7.3.17.1). rdi where it goes; returns 1 or 0.
        function spin_read_random
        xor     eax, eax
        rdrand  rcx
        setc    al
        mov     [rdi], rcx
        ret
