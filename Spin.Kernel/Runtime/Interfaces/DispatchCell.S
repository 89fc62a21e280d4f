# Interface calls. ilc compiles one as `lea r11, [cell]; call [r11]`; a cell is a stub's address and a word (DispatchCell.cs).
# The stubs must not disturb any argument register, so they cannot be C#.

        .intel_syntax noprefix
        .section .text.spin, "ax", @progbits

# The first call of a cell, and every call that its cache does not know: asks C# for the target, which fills the cache.
        .balign 16
        .globl RhpInitialDynamicInterfaceDispatch
        .hidden RhpInitialDynamicInterfaceDispatch
        .type RhpInitialDynamicInterfaceDispatch, @function
RhpInitialDynamicInterfaceDispatch:
        .cfi_startproc
        mov     rax, [rdi]                      # a null object faults here, and the fault surfaces in the caller
resolve:
        .irp    register, rdi, rsi, rdx, rcx, r8, r9
        push    \register
        .cfi_adjust_cfa_offset 8
        .endr
        sub     rsp, 0x88
        .cfi_adjust_cfa_offset 0x88
        movups  [rsp + 0x00], xmm0
        movups  [rsp + 0x10], xmm1
        movups  [rsp + 0x20], xmm2
        movups  [rsp + 0x30], xmm3
        movups  [rsp + 0x40], xmm4
        movups  [rsp + 0x50], xmm5
        movups  [rsp + 0x60], xmm6
        movups  [rsp + 0x70], xmm7
        mov     rsi, r11
        call    RhpResolveInterfaceMethod
        movups  xmm0, [rsp + 0x00]
        movups  xmm1, [rsp + 0x10]
        movups  xmm2, [rsp + 0x20]
        movups  xmm3, [rsp + 0x30]
        movups  xmm4, [rsp + 0x40]
        movups  xmm5, [rsp + 0x50]
        movups  xmm6, [rsp + 0x60]
        movups  xmm7, [rsp + 0x70]
        add     rsp, 0x88
        .cfi_adjust_cfa_offset -0x88
        .irp    register, r9, r8, rcx, rdx, rsi, rdi
        pop     \register
        .cfi_adjust_cfa_offset -8
        .endr
        jmp     rax
        .cfi_endproc

# A cell with a cache: pairs of a method table and a target, ended by a null method table.
        .balign 16
        .globl spin_cached_dispatch
        .hidden spin_cached_dispatch
        .type spin_cached_dispatch, @function
spin_cached_dispatch:
        .cfi_startproc
        mov     r10, [r11 + 8]
        mov     rax, [rdi]
        cmp     rax, [r10]
        jne     next_entry
        jmp     [r10 + 8]
next_entry:
        add     r10, 16
        cmp     rax, [r10]
        je      found_entry
        cmp     qword ptr [r10], 0
        jne     next_entry
        jmp     resolve
found_entry:
        jmp     [r10 + 8]
        .cfi_endproc

        .balign 16
        .globl spin_cached_dispatch_stub
        .hidden spin_cached_dispatch_stub
        .type spin_cached_dispatch_stub, @function
spin_cached_dispatch_stub:
        lea     rax, [rip + spin_cached_dispatch]
        ret
